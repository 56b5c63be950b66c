import { test } from '@japa/runner'
import { house } from '#tests/house'
import { givenStaff, inTheHouse } from './in_the_house.js'

const ADMIN = 'admin@instainstru.test'
const INSTRUCTOR = 'instructor@instainstru.test'
const MINUTE_MS = 60_000

interface Shown {
  state: string
  seated: number
  cancel_reason: string | null
  sign_ups: { email: string; state: string; attendance: string | null }[]
}

/** Asks the house as somebody. */
async function ask<Body>(email: string, method: string, path: string, body?: object) {
  const { url, token } = await house()
  const headers = {
    authorization: `Bearer ${await token(email)}`,
    'content-type': 'application/json',
  }
  const answer = await fetch(`${url}/api${path}`, { method, headers, body: JSON.stringify(body) })
  if (!answer.ok) throw new Error(await answer.text())
  return (await answer.json()) as Body
}

async function givenDraft(minutesAhead: number): Promise<string> {
  const starts_at = new Date(Date.now() + minutesAhead * MINUTE_MS).toISOString()
  const date = { starts_at, minutes: 60, capacity: 3, place: 'The Annex, room 2' }
  return (await ask<{ id: string }>(ADMIN, 'POST', '/admin/clinic-dates', date)).id
}

const signUp = (id: string) => ask(INSTRUCTOR, 'POST', `/instructor/clinic/${id}/sign-up`)

test.group('the clinic', (group) => {
  group.tap((t) => t.timeout(120_000))
  inTheHouse(group)

  test('is listed, published, shown and called off', async ({ assert, cleanup }) => {
    const cli = await givenStaff(cleanup)
    const id = await givenDraft(60 * 24 * 9)
    const drafts = await cli.run(['clinic', 'list', '--state', 'draft', '--limit', '100'])
    assert.equal(drafts.code, 0)
    assert.match(drafts.stdout, new RegExp(`${id}.*draft.*0/3.*The Annex, room 2`))

    const published = await cli.run(['clinic', 'publish', id, '--json'])
    assert.equal(published.json<Shown>().state, 'published')
    await signUp(id)
    const shown = await cli.run(['clinic', 'show', id])
    assert.match(shown.stdout, /seats taken\s+1\/3/)
    assert.match(shown.stdout, new RegExp(`${INSTRUCTOR}.*seat`))

    const unsure = await cli.run(['clinic', 'cancel', id, '--reason', 'The room is flooded'])
    assert.equal(unsure.code, 2)
    assert.include(unsure.stderr, '--yes')
    const off = await cli.run(['clinic', 'cancel', id, '--reason', 'The room is flooded', '--yes'])
    assert.equal(off.code, 0)
    assert.include(off.stdout, '1 person')
    const after = await cli.run(['clinic', 'show', id, '--json'])
    const { state, cancel_reason, sign_ups } = after.json<Shown>()
    assert.deepEqual([state, cancel_reason], ['cancelled', 'The room is flooded'])
    assert.include(sign_ups[0], { email: INSTRUCTOR, state: 'seated' })
    assert.equal((await cli.run(['clinic', 'publish', id])).code, 3)
  })

  test('knows who was there', async ({ assert, cleanup }) => {
    const cli = await givenStaff(cleanup)
    const id = await givenDraft(15)
    await cli.run(['clinic', 'publish', id])
    await signUp(id)
    const some = await cli.run(['clinic', 'attend', id, INSTRUCTOR.toUpperCase(), 'no@example.com'])
    assert.equal(some.code, 6)
    assert.match(some.stdout, /no@example\.com.*not done.*not on the sheet/)
    const late = await cli.run(['clinic', 'attend', id, INSTRUCTOR, '--as', 'late', '--json'])
    assert.deepEqual(late.json(), { rows: [{ id: INSTRUCTOR, ok: true }] })
    const shown = await cli.run(['clinic', 'show', id, '--json'])
    assert.equal(shown.json<Shown>().sign_ups[0].attendance, 'late')
    await cli.run(['clinic', 'cancel', id, '--reason', 'Only a rehearsal', '--yes'])

    assert.equal((await cli.run(['clinic', 'attend', id, 'a@example.com'])).code, 1)
    const wrong = await cli.run(['clinic', 'attend', id, INSTRUCTOR, '--as', 'there'])
    assert.equal(wrong.code, 2)
    assert.include(wrong.stderr, 'attended, late, no_show')
  })

  test('a date that is not there is said to be so', async ({ assert, cleanup }) => {
    const cli = await givenStaff(cleanup)
    const { code, stderr } = await cli.run(['clinic', 'show', '01JD3V9K8Q2M4T6W8Y0A1C3E5G'])
    assert.equal(code, 1)
    assert.include(stderr, 'There is no clinic date with this id.')
  })
})
