import { test } from '@japa/runner'
import fc from 'fast-check'
import { PERMISSIONS, permissionsOf, ROLES } from '#api/accounts/permissions'
import { grantedPermissions } from '#api/accounts/roles/granted_permissions'
import { AUDIENCES } from '#api/accounts/sessions/audience'

const roles = fc.subarray([...ROLES])
const PASSWORD = { audience: 'web' as const, methods: ['pwd'] }
const scopes = fc.subarray([...PERMISSIONS])

test.group('Granted permissions', () => {
  test('are never more than the roles give, whatever the scopes', ({ assert }) => {
    fc.assert(
      fc.property(roles, scopes, (held, wanted) => {
        const granted = grantedPermissions({ roles: held, state: 'active' }, { scopes: wanted })
        assert.isTrue(granted.isSubsetOf(permissionsOf(held)))
        assert.isTrue(granted.isSubsetOf(new Set(wanted)))
      })
    )
  })

  test('of a session of staff with a second factor are those of the roles', ({ assert }) => {
    for (const role of ROLES) {
      const door = { audience: 'staff' as const, methods: ['pwd', 'otp'] }
      const granted = grantedPermissions({ roles: [role], state: 'active' }, door)
      assert.deepEqual(granted, permissionsOf([role]))
    }
  })

  test('of a session of the site, or without one, hold nothing that a staff role gives', ({
    assert,
  }) => {
    const others = fc.array(fc.constantFrom('pwd', 'email', 'trusted', 'OTP', 'otp ', ''))
    const doors = fc.oneof(
      fc.record({ audience: fc.constantFrom(...AUDIENCES), methods: others }),
      fc.constant({ audience: 'web' as const, methods: ['pwd', 'otp'] })
    )
    fc.assert(
      fc.property(roles, doors, (held, door) => {
        const granted = grantedPermissions({ roles: held, state: 'active' }, door)
        const site = held.filter((role) => role === 'student' || role === 'instructor')
        assert.deepEqual(granted, permissionsOf(site))
      })
    )
  })

  test('do not let an unproven address reach out to others', ({ assert }) => {
    for (const role of ['student', 'instructor'] as const) {
      assert.isTrue(permissionsOf([role]).has('send_messages'))
      const granted = grantedPermissions({ roles: [role], state: 'pending_verification' }, PASSWORD)
      assert.deepEqual(permissionsOf([role]).difference(granted), new Set(['send_messages']))
    }
  })

  test('of the site hold none of the staff', ({ assert }) => {
    const staffOnly = permissionsOf(['admin']).difference(permissionsOf(['student', 'instructor']))
    assert.isAbove(staffOnly.size, 15)
    assert.isTrue(permissionsOf(['support', 'moderator', 'finance']).has('view_all_users'))
    assert.isTrue(permissionsOf(['student', 'instructor']).isDisjointFrom(staffOnly))
  })
})
