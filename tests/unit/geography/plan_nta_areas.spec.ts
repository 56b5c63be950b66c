import { test } from '@japa/runner'
import { boroughOf, type BoroughSlug } from '#api/geography/borough'
import type { PlannedArea } from '#api/geography/map/map_plan'
import type { Nta } from '#api/geography/map/nta_file'
import { planNtaAreas } from '#api/geography/map/plan_nta_areas'

const nta = (code: string, name: string, borough: BoroughSlug): Nta => ({
  ...{ code, name, borough: boroughOf(borough), type: '0', geometry: '{}' },
})

const own = (slug: string, name: string, borough: BoroughSlug): PlannedArea => ({
  ...{ slug, name, borough, kind: 'neighborhood', hidden: false, centre: null },
  ...{ aliases: [], zips: [], codes: [] },
})

const planned = (ntas: Nta[], ours: PlannedArea[] = []) =>
  planNtaAreas(ntas, ours).areas.map(({ slug, borough, codes }) => [slug, borough, codes.join()])

test.group("The City's areas as ours", () => {
  test('have an address each where boroughs share a name we do not know', ({ assert }) => {
    const ntas = [
      nta('QN1', 'Newtown Flats (East)', 'queens'),
      nta('BK1', 'Newtown Flats', 'brooklyn'),
      nta('QN2', 'Newtown Flats (West)', 'queens'),
      nta('BX1', 'Newtown Flats', 'bronx'),
    ]
    assert.deepEqual(planned(ntas), [
      ['newtown-flats', 'queens', 'QN1,QN2'],
      ['newtown-flats-brooklyn', 'brooklyn', 'BK1'],
      ['newtown-flats-bronx', 'bronx', 'BX1'],
    ])
  })

  test('never take the address of one of ours', ({ assert }) => {
    const ours = [
      own('newtown-flats', 'Newtown Flats', 'queens'),
      own('newtown-flats-bronx', 'Flats', 'bronx'),
    ]
    assert.deepEqual(planned([nta('BX1', 'Newtown Flats', 'bronx')], ours), [
      ['newtown-flats-bronx-2', 'bronx', 'BX1'],
    ])
  })
})
