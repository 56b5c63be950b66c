import { test } from '@japa/runner'
import fc from 'fast-check'
import { PERMISSIONS, permissionsOf, ROLES } from '#api/accounts/permissions'
import { grantedPermissions } from '#api/accounts/roles/granted_permissions'

const roles = fc.subarray([...ROLES])
const scopes = fc.subarray([...PERMISSIONS])

test.group('Granted permissions', () => {
  test('are never more than the roles give, whatever the scopes', ({ assert }) => {
    fc.assert(
      fc.property(roles, scopes, (held, wanted) => {
        const granted = grantedPermissions({ roles: held, state: 'active' }, wanted)
        assert.isTrue(granted.isSubsetOf(permissionsOf(held)))
        assert.isTrue(granted.isSubsetOf(new Set(wanted)))
      })
    )
  })

  test('without scopes are those of the roles', ({ assert }) => {
    for (const role of ROLES) {
      const granted = grantedPermissions({ roles: [role], state: 'active' })
      assert.deepEqual(granted, permissionsOf([role]))
    }
  })

  test('do not let an unproven address reach out to others', ({ assert }) => {
    for (const role of ['student', 'instructor'] as const) {
      assert.isTrue(permissionsOf([role]).has('send_messages'))
      const granted = grantedPermissions({ roles: [role], state: 'pending_verification' })
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
