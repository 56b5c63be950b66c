import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { PHASES } from '#api/beta/posture/posture'
import { setPosture } from '#api/beta/posture/set_posture'
import { liveOfferingsOf } from '#api/instructors/offerings/offering_queries'
import { freshAccounts } from '#tests/functional/accounts/calls'
import { bodyOf, withMatch } from '#tests/functional/own_account/desk'
import { givenTeacher, OFFERINGS, PIANO, TERMS } from './teacher.js'

const ORDER = `${OFFERINGS}/order`
const OTHERS = ['guitar', 'cello'].map((service) => ({ ...PIANO, service }))

const givenThree = () => givenTeacher(PIANO, ...OTHERS)

test.group('The order of offerings', (group) => {
  group.each.setup(async () => {
    await freshAccounts()
    await setPosture(PHASES.public, 'test', 'for a test')
  })

  test('is the instructor’s, for students too; who is not named follows', async ({ assert }) => {
    const { browser, user, ids } = await givenThree()
    const [piano, guitar, cello] = ids
    const put = await browser.call('PUT', ORDER, { offering_ids: [cello] })
    assert.equal(put.status, 200, put.text)
    const wanted = [cello, piano, guitar]
    assert.deepEqual(idsIn(put), wanted)
    assert.deepEqual(idsIn(await browser.call('GET', OFFERINGS)), wanted)
    const shown = (await liveOfferingsOf([user.id])).get(user.id)!
    assert.deepEqual(
      shown.map(({ id }) => id),
      wanted
    )
    const { after } = await db
      .from('audit_events')
      .where('action', 'offerings.ordered')
      .firstOrFail()
    assert.deepEqual(after, { services: ['cello', 'piano', 'guitar'] })
  })

  test('is not changed by a window that saw another one', async ({ assert }) => {
    const { browser, ids } = await givenThree()
    const [piano, guitar, cello] = ids
    const seen = (await browser.call('GET', OFFERINGS)).headers.get('etag')!
    const first = await withMatch(browser, 'PUT', ORDER, seen, { offering_ids: [guitar] })
    assert.equal(first.status, 200)
    assert.notEqual(first.headers.get('etag'), seen)
    const late = await withMatch(browser, 'PUT', ORDER, seen, { offering_ids: [cello] })
    assert.equal(late.status, 412)
    const { code, current } = bodyOf<{ code: string; current: { offerings: Row[] } }>(late)
    assert.equal(code, 'changed_meanwhile')
    assert.deepEqual(
      current.offerings.map(({ id }) => id),
      [guitar, piano, cello]
    )
  })

  test('keeps its name while terms change, and their versions while it changes', async ({
    assert,
  }) => {
    const { browser, path, ids } = await givenThree()
    const seen = (await browser.call('GET', OFFERINGS)).headers.get('etag')!
    await browser.call('PUT', path, { ...TERMS, equipment: null })
    const ordered = await withMatch(browser, 'PUT', ORDER, seen, { offering_ids: [ids[2]] })
    assert.equal(ordered.status, 200)
    assert.equal((await withMatch(browser, 'PUT', path, '"2"', TERMS)).status, 200)
  })

  test('says nothing when it is so already', async ({ assert }) => {
    const { browser, ids } = await givenThree()
    assert.deepEqual(idsIn(await browser.call('PUT', ORDER, { offering_ids: ids })), ids)
    assert.isNull(await db.from('audit_events').where('action', 'offerings.ordered').first())
  })

  test('has only what one offers, each once', async ({ assert }) => {
    const { ids: others } = await givenTeacher(PIANO)
    const { browser, ids, path } = await givenThree()
    await browser.call('DELETE', path)
    for (const offering_ids of [others, [ids[0]], [ids[1], ids[1]], ['x'], 'x']) {
      assert.equal((await browser.call('PUT', ORDER, { offering_ids })).status, 422)
    }
  })
})

interface Row {
  id: string
}

const idsIn = (answer: Parameters<typeof bodyOf>[0]) => bodyOf<Row[]>(answer).map(({ id }) => id)
