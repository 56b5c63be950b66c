import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { PHASES, type Posture } from '#api/beta/posture/posture'
import { setPosture } from '#api/beta/posture/set_posture'
import { pauseProfile } from '#api/onboarding/pause_profile'
import { house, until } from '#tests/house'
import { asActor, givenInstructor } from '#tests/functional/directory/given'

async function ask(server: string, path: string, headers: Record<string, string> = {}) {
  const answer = await fetch(`${server}${path}`, { headers })
  const kept = answer.headers.get('x-page-cache')
  return { status: answer.status, kept, text: await answer.text() }
}

const phaseOf = async (server: string) =>
  (await fetch(`${server}/api/health`)).headers.get('x-beta-phase')

const changePhase = (posture: Posture) => setPosture(posture, 'test', 'for a test')

test.group('pages of instructors that are kept', (group) => {
  group.tap((t) => t.timeout(240_000))
  group.setup(async () => void (await house()))

  test('are gone from every process with the next request', async ({ assert, cleanup }) => {
    const { url, startAnother } = await house()
    const servers = [url, await startAnother('server')]
    const instructor = await givenInstructor({ headline: 'Slow songs first', whole: true })
    const { id, slug } = instructor
    cleanup(async () => {
      await changePhase(PHASES.open_beta)
      await each((server) => until(async () => (await phaseOf(server)) === 'open_beta'))
      await db.from('users').where('id', id).delete()
    })
    const path = `/instructors/${slug}`
    const each = <Said>(work: (server: string) => Promise<Said>) => Promise.all(servers.map(work))
    const untilKept = () =>
      each(async (server) => {
        let made = ''
        await until(async () => {
          const { kept, text } = await ask(server, path)
          if (kept === 'hit') assert.equal(text, made)
          made = text
          return kept === 'hit'
        })
        assert.include(made, 'Slow songs first')
      })

    await untilKept()
    const known = await ask(url, path, { cookie: 'somebody=known' })
    assert.deepEqual([known.status, known.kept], [200, null])

    await pauseProfile(asActor(instructor))
    for (const { status, text } of await each((server) => ask(server, path))) {
      assert.equal(status, 404)
      assert.notInclude(text, 'Slow songs first')
    }
    const profile = () => db.from('instructor_profiles').where('user_id', id)
    await profile().update({ state: 'live', hidden_because: [] })
    await untilKept()

    await profile().update({ headline: 'Fast songs at last' })
    for (const { text } of await each((server) => ask(server, path))) {
      assert.include(text, 'Fast songs at last')
      assert.notInclude(text, 'Slow songs first')
    }

    await changePhase(PHASES.alpha)
    await each((server) =>
      until(async () => !(await ask(server, path)).text.includes('Fast songs at last'))
    )
    assert.deepEqual(
      (await each((server) => ask(server, path))).map(({ kept }) => kept),
      [null, null]
    )
  })
})
