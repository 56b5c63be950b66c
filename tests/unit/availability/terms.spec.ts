import { test } from '@japa/runner'
import { boroughWayMinutes } from '#api/availability/free_time/borough_ways'
import { assertBuffers } from '#api/availability/free_time/buffers'

const BOROUGHS = ['Manhattan', 'Brooklyn', 'Queens', 'Bronx', 'Staten Island']

test.group('Terms', () => {
  test('buffers of {plain} and {travel} minutes are fine: {fine}')
    .with([
      { plain: 15, travel: 60, fine: true },
      { plain: 10, travel: 10, fine: true },
      { plain: 120, travel: 120, fine: true },
      { plain: 9, travel: 60, fine: false },
      { plain: 15, travel: 9, fine: false },
      { plain: 15, travel: 121, fine: false },
      { plain: 121, travel: 60, fine: false },
      { plain: 60, travel: 60, fine: true },
      { plain: 61, travel: 60, fine: false },
      { plain: 15.5, travel: 60, fine: false },
      { plain: 15, travel: 60.5, fine: false },
    ])
    .run(({ assert }, { plain, travel, fine }) => {
      const work = () => assertBuffers({ plainBufferMinutes: plain, travelBufferMinutes: travel })
      if (fine) assert.doesNotThrow(work)
      else assert.throws(work)
    })

  test('the way between any two boroughs is known, and as long back as there', ({ assert }) => {
    for (const one of BOROUGHS) {
      for (const other of BOROUGHS) {
        const [here, there] = [one, other].map((borough) => ({ borough, address: null }))
        const way = boroughWayMinutes(here, there)
        assert.equal(boroughWayMinutes(there, here), way)
        assert.isTrue(way >= 30 && way <= 105, `${one}–${other}`)
      }
    }
  })

  test('there is no way within one address, and a long one to where nobody knows', ({ assert }) => {
    const studio = { borough: 'Queens', address: 'studio' }
    assert.equal(boroughWayMinutes(studio, { ...studio }), 0)
    assert.equal(boroughWayMinutes(studio, { borough: 'Queens', address: null }), 40)
    assert.equal(boroughWayMinutes(studio, { borough: 'Hoboken', address: null }), 105)
  })
})
