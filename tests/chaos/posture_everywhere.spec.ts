import { once } from 'node:events'
import { connect, createServer, type AddressInfo } from 'node:net'
import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { Cli } from '#tests/cli/run_cli'
import { house, until } from '#tests/house'
import {
  ask,
  doors,
  everywhere,
  history,
  phaseIs,
  reason,
  switchTo,
  told,
  twoOfEach,
} from './two_of_each.js'

const WITHIN_MS = 1_000
/** A lost connection is made again after a moment; what it missed is read then. */
const AFTER_A_CUT_MS = 3_000
/** How often workers look whether something is due. */
const LOOK_EVERY_MS = 500

test.group('The posture in several processes', (group) => {
  group.each.timeout(180_000)
  group.each.setup(twoOfEach)
  group.each.teardown(async () => {
    await switchTo(doors[0], 'open_beta')
    await phaseIs('open_beta')
  })

  test('is the same in all of them within a second of a switch', async ({ assert }) => {
    const phases = ['alpha', 'public', 'instructor_only', 'closed', 'open_beta', 'alpha']
    for (const [n, phase] of phases.entries()) {
      await switchTo(doors[n % 2], phase)
      assert.isBelow(await phaseIs(phase), WITHIN_MS, `${phase}, by ${doors[n % 2]}`)
    }
  })

  test('is the same in all of them within a second of the command line', async ({
    assert,
    cleanup,
  }) => {
    const { token } = await house()
    const cli = await Cli.for(cleanup, {
      INSTAINSTRU_URL: doors[1],
      INSTAINSTRU_TOKEN: await token('admin@instainstru.test'),
    })
    const set = ['phases', 'set', 'alpha', '--yes', '--reason', 'First students by invite']
    assert.equal((await cli.run(set)).code, 0)
    assert.isBelow(await phaseIs('alpha'), WITHIN_MS)
    const [last] = await history()
    assert.include(last, { kind: 'switch', reason: 'First students by invite' })
    assert.equal(last.by?.name, 'Ada Okafor')
  })

  test('is the same for whoever comes through one address to both', async ({ assert }) => {
    let turn = 0
    const proxy = createServer((socket) => {
      const { hostname: host, port } = new URL(doors[turn++ % 2])
      const server = connect({ host, port: Number(port) })
      for (const end of [socket, server]) end.on('error', () => end.destroy())
      socket.pipe(server).pipe(socket)
    }).listen(0, '127.0.0.1')
    await once(proxy, 'listening')
    const door = `http://localhost:${(proxy.address() as AddressInfo).port}`
    const headersOfClosing = { connection: 'close' }
    await switchTo(door, 'closed')
    await phaseIs('closed')
    for (let n = 0; n < 10; n += 1) {
      const gate = await fetch(`${door}/api/beta/gates/search`, { headers: headersOfClosing })
      assert.deepEqual([gate.status, gate.headers.get('x-beta-phase')], [403, 'closed'])
    }
    assert.isAbove(turn, 2)
    proxy.close()
  })

  test('is right soon after the connections that tell of it were cut', async ({ assert }) => {
    for (const phase of ['alpha', 'public']) {
      // Those that were cut before come back one by one.
      await until(async () => (await listeners('pid')).length >= 4)
      assert.isAtLeast((await listeners('pg_terminate_backend(pid)')).length, 4)
      await switchTo(doors[0], phase)
      assert.isBelow(await phaseIs(phase), AFTER_A_CUT_MS)
    }
  })

  test('is switched once at its time by two workers', async ({ assert }) => {
    const since = (await history()).length
    const at = new Date(Date.now() + 4_000)
    await ask(doors[0], 'POST', '/phase-schedules', { phase: 'public', at: at.toISOString() })
    const asked = Date.now()
    const late = asked + (await phaseIs('public')) - at.getTime()
    assert.isAtLeast(Date.now(), at.getTime())
    assert.isBelow(late, WITHIN_MS + LOOK_EVERY_MS)
    const lines = (await history()).slice(0, (await history()).length - since)
    assert.deepEqual(
      lines.map(({ kind, to }) => [kind, to.phase]),
      [['schedule', 'public']]
    )
    assert.include(lines[0], { reason })
    assert.isString(lines[0].by?.name)
  })

  test('goes back by itself when an exception is over', async ({ assert }) => {
    await switchTo(doors[0], 'closed')
    await phaseIs('closed')
    await switchTo(doors[0], 'alpha')
    await phaseIs('alpha')
    assert.equal(await told(doors[1], 'x-beta-allow-signup'), '0')
    const end = new Date(Date.now() + 6_000)
    const wish = { capability: 'allow_signup_without_invite', value: true }
    await ask(doors[1], 'POST', '/posture-overrides', { ...wish, expires_at: end.toISOString() })
    assert.isBelow(await everywhere('x-beta-allow-signup', '1'), WITHIN_MS)
    const asked = Date.now()
    const late = asked + (await everywhere('x-beta-allow-signup', '0')) - end.getTime()
    assert.isAtLeast(Date.now(), end.getTime())
    assert.isBelow(late, WITHIN_MS)
    await until(async () => (await history())[0].kind === 'expiry')
    const ends = (await history()).slice(0, 3).filter(({ kind }) => kind === 'expiry')
    assert.lengthOf(ends, 1)
  })

  test('is rolled back everywhere, and who did it and why is kept', async ({ assert }) => {
    await switchTo(doors[0], 'public')
    await phaseIs('public')
    const now = await ask<{ version: number }>(doors[1], 'GET', '/phases/current')
    await ask(doors[1], 'POST', '/phases/rollback', { reason: 'too early', version: now.version })
    assert.isBelow(await phaseIs('open_beta'), WITHIN_MS)
    const [back, there] = await history()
    assert.deepEqual(
      [back, there].map(({ kind, from, to, reason: why }) => [kind, from.phase, to.phase, why]),
      [
        ['rollback', 'public', 'open_beta', 'too early'],
        ['switch', 'open_beta', 'public', reason],
      ]
    )
    assert.isTrue([back, there].every(({ by }) => Boolean(by?.name)))
  })
})

/** What PostgreSQL says of each connection that hears of changes. */
async function listeners(what: string): Promise<unknown[]> {
  const { rows } = await db.rawQuery(
    `SELECT ${what} FROM pg_stat_activity
     WHERE application_name = 'instainstru listener' AND datname = current_database()`
  )
  return rows
}
