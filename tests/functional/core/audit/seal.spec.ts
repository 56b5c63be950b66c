import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { audit } from '#api/core/audit/audit'
import { sealAuditEvents } from '#api/core/audit/seal'
import { verifyAudit } from '#api/core/audit/verify'
import { rowsOf } from '#api/core/queue/sql'
import { emptyTables } from '#tests/functional/core/empty_tables'

test.group('The audit log', (group) => {
  group.each.setup(emptyTables)

  test('is sealed once and completely while many write and many seal', async ({ assert }) => {
    const writers = Array.from({ length: 8 }, () => givenEvents(25))
    const sealers = Array.from({ length: 20 }, () => sealAuditEvents())
    await Promise.all([...writers, ...sealers])
    await sealAuditEvents()

    const report = await verifyAudit()
    assert.deepInclude(report, { sealed: 200, unsealed: 0, firstBroken: null })
  })

  test('seals what commits late, though its id is older', async ({ assert }) => {
    const late = await db.transaction()
    await write(late, 0)
    await givenEvents(3)
    await sealAuditEvents()
    assert.equal((await verifyAudit()).sealed, 3)

    await late.commit()
    assert.equal((await verifyAudit()).unsealed, 1)
    await sealAuditEvents()
    assert.deepInclude(await verifyAudit(), { sealed: 4, unsealed: 0, firstBroken: null })
  })

  test('shows which event was altered', async ({ assert }) => {
    await givenSealed(5)
    const third = await sealedAt(3)
    await tamper(`UPDATE audit_events SET action = 'b.b' WHERE id = :id`, third)
    assert.deepEqual((await verifyAudit()).firstBroken, {
      position: 3,
      auditId: third,
      why: 'altered',
    })
  })

  test('shows that an event was altered by a microsecond', async ({ assert }) => {
    await givenSealed(2)
    const first = await sealedAt(1)
    await tamper(`UPDATE audit_events SET at = at + interval '1 microsecond' WHERE id = :id`, first)
    assert.include((await verifyAudit()).firstBroken, { position: 1, why: 'altered' })
  })

  test('shows that an event was taken out', async ({ assert }) => {
    await givenSealed(5)
    const third = await sealedAt(3)
    await tamper('DELETE FROM audit_seals WHERE audit_id = :id', third)
    assert.include((await verifyAudit()).firstBroken, { position: 3, why: 'gap' })
  })

  test('tells events that no seal covers, even when they were taken off the list', async ({
    assert,
  }) => {
    await givenSealed(2)
    await givenEvents(3)
    await db.rawQuery('DELETE FROM audit_unsealed')
    await sealAuditEvents()
    assert.deepInclude(await verifyAudit(), { sealed: 2, unsealed: 3 })
  })

  test('refuses to be changed', async ({ assert }) => {
    await givenSealed(1)
    for (const table of ['audit_events', 'audit_seals']) {
      await assert.rejects(() => db.rawQuery(`DELETE FROM ${table}`), /append-only/)
    }
    await assert.rejects(() => db.rawQuery('UPDATE audit_events SET reason = NULL'), /append-only/)
  })

  test('holds no secret and no address', async ({ assert }) => {
    await db.transaction((trx) =>
      audit(trx, {
        actorId: null,
        action: 'a.b',
        targetType: 'a',
        before: { email: 'ann@example.test', role: 'student' },
        after: { nested: [{ accessToken: 'x', state: 'sent' }] },
        channel: 'web',
      })
    )
    const [row] = await rowsOf(db.connection(), 'SELECT before, after FROM audit_events')
    assert.deepEqual(row, {
      before: { email: '[redacted]', role: 'student' },
      after: { nested: [{ accessToken: '[redacted]', state: 'sent' }] },
    })
  })

  type Trx = Parameters<typeof audit>[0]

  function write(trx: Trx, n: number) {
    return audit(trx, {
      actorId: 'someone',
      action: 'a.a',
      targetType: 'a',
      targetId: String(n),
      after: { big: 2 ** 53 + n, text: 'ü\u2028' },
      channel: 'cli',
    })
  }

  async function givenEvents(count: number) {
    for (let n = 0; n < count; n += 1) await db.transaction((trx) => write(trx, n))
  }

  async function givenSealed(count: number) {
    await givenEvents(count)
    await sealAuditEvents()
  }

  async function sealedAt(position: number): Promise<string> {
    const [seal] = await rowsOf<{ audit_id: string }>(
      db.connection(),
      'SELECT audit_id FROM audit_seals WHERE position = :position',
      { position }
    )
    return seal.audit_id
  }

  /** What someone who owns the server could do: the triggers are off. */
  async function tamper(sql: string, id: string) {
    await db.transaction(async (trx) => {
      await trx.rawQuery('SET LOCAL session_replication_role = replica')
      await rowsOf(trx, sql, { id })
    })
  }
})
