import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { assertTier } from '#api/core/database_tier'
import { call } from '#tests/functional/accounts/calls'
import { asStaff, bodyOf, freshDesk } from '#tests/functional/beta/desk'

test.group('The platform', (group) => {
  group.each.setup(() => freshDesk())

  test('tells its tier, version and phase', async ({ assert }) => {
    const { body, headers } = await call('GET', '/health')
    assert.containsSubset(body, {
      status: 'ok',
      tier: 'int',
      version: '0.1.0',
      phase: 'instructor_only',
    })
    assert.equal(headers.get('x-beta-phase'), 'instructor_only')
    assert.equal(headers.get('x-beta-allow-signup'), '0')
    assert.equal(headers.get('x-content-type-options'), 'nosniff')
  })

  test('is not ready without a worker, and says which part is missing', async ({ assert }) => {
    const { status, body } = await call('GET', '/health/ready')
    assert.equal(status, 503)
    assert.containsSubset(body, {
      checks: {
        database: { ok: true },
        redis: { ok: true },
        migrations: { ok: true },
        worker: { ok: false },
      },
    })
  })

  test('refuses a database of another tier', async ({ assert }) => {
    await db.from('database_tier').update({ tier: 'prod' })
    try {
      await assert.rejects(assertTier, /the database says it is "prod"/)
    } finally {
      await db.from('database_tier').update({ tier: 'int' })
    }
  })

  test('answers every error as a problem document', async ({ assert }) => {
    const nothing = await call('GET', '/nothing')
    assert.equal(nothing.headers.get('content-type'), 'application/problem+json; charset=utf-8')
    assert.containsSubset(nothing.body, { status: 404, code: 'not_found', title: 'Not Found' })
    const broken = await call('POST', '/auth/sign-in', {
      headers: { 'content-type': 'application/json' },
    })
    assert.include([403, 422], broken.status)
    const guest = await call('GET', '/admin/invites')
    assert.containsSubset(guest.body, { status: 401, code: 'unauthenticated' })
    assert.match(String((guest.body as Record<string, unknown>).request_id), /^[\w-]{20,}$/)
  })

  test('lists jobs, mails and audit events for staff', async ({ assert }) => {
    await asStaff('POST', '/invites', { email: 'ines@example.com' })
    for (const [path, member] of [
      ['/mail', 'message_id'],
      ['/audit-events', 'action'],
    ] as const) {
      const { status, body, headers } = await asStaff('GET', path)
      assert.equal(status, 200)
      assert.isAbove(Number(headers.get('x-total-count')), 0, path)
      assert.property(bodyOf<object[]>({ body })[0], member)
    }
    assert.equal((await asStaff('GET', '/jobs')).status, 200)
  })
})
