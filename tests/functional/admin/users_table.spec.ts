import { test } from '@japa/runner'
import type { Role } from '#api/accounts/permissions'
import type { User } from '#api/accounts/user'
import { bodyOf, freshAccounts } from '#tests/functional/accounts/calls'
import { givenPerson } from '#tests/functional/accounts/people'
import { as, auditOf, givenBusyPerson, givenFactor, REASON } from './user_desk.js'

type Busy = Awaited<ReturnType<typeof givenBusyPerson>>

/** Each act as a request about somebody. */
const REQUESTS: Record<string, (target: Busy) => [method: string, path: string, body: object]> = {
  suspend: ({ user }) => ['POST', `/users/${user.id}/suspension`, REASON],
  restore: ({ user }) => ['DELETE', `/users/${user.id}/suspension`, REASON],
  change_roles: ({ user }) => ['PUT', `/users/${user.id}/roles`, { ...REASON, roles: ['finance'] }],
  end_sessions: ({ user }) => ['DELETE', `/users/${user.id}/sessions`, REASON],
  end_one_session: ({ user, session }) => [
    'DELETE',
    `/users/${user.id}/sessions/${session}`,
    REASON,
  ],
  reset_second_factor: ({ user }) => ['DELETE', `/users/${user.id}/second-factor`, REASON],
  export: ({ user }) => ['POST', `/users/${user.id}/export`, REASON],
  delete: ({ user }) => ['POST', `/users/${user.id}/deletion`, REASON],
  revoke_token: ({ user, token }) => ['DELETE', `/users/${user.id}/tokens/${token}`, REASON],
}

const EVERYTHING = Object.keys(REQUESTS)
const MANAGE = EVERYTHING.filter((act) => act !== 'change_roles')
/** Who has staff roles is not deleted before they are taken away. */
const OF_STAFF = EVERYTHING.filter((act) => act !== 'delete')
const SITE: Role[] = ['student', 'instructor']
const STAFF: Role[] = ['admin', 'support', 'moderator', 'finance']

/** What each role may do to others on the site, and to others among staff. */
const MAY: Record<Role, { toSite: string[]; toStaff: string[] }> = {
  admin: { toSite: EVERYTHING, toStaff: OF_STAFF },
  support: { toSite: MANAGE, toStaff: [] },
  moderator: { toSite: [], toStaff: [] },
  finance: { toSite: [], toStaff: [] },
  student: { toSite: [], toStaff: [] },
  instructor: { toSite: [], toStaff: [] },
}

const ROWS = (Object.keys(MAY) as Role[]).flatMap((actor) =>
  [...SITE, ...STAFF].flatMap((target) => EVERYTHING.map((act) => ({ actor, target, act })))
)

test.group('Who may do what to whom', (group) => {
  const actors = new Map<Role, User>()
  group.setup(async () => {
    await freshAccounts()
    for (const role of [...SITE, ...STAFF]) actors.set(role, await givenPerson(role))
  })

  test('{actor} on {target}: {act}')
    .with(ROWS)
    .run(async ({ assert }, { actor, target, act }) => {
      const { toSite, toStaff } = MAY[actor]
      const allowed = (SITE.includes(target) ? toSite : toStaff).includes(act)
      const busy = await givenBusyPerson(target)
      await givenFactor(busy.user)
      const before = (await auditOf(busy.user.id)).length
      const [method, path, body] = REQUESTS[act](busy)
      const { status, body: said } = await as(actors.get(actor)!, method, path, body)
      if (allowed) return assert.oneOf(status, [200, 202, 204])
      assert.oneOf(status, [403, 409])
      if (SITE.includes(actor)) assert.equal(said.code, 'staff_only')
      else assert.oneOf(said.code, ['missing_permission', 'staff_protected', 'deletion_blocked'])
      assert.lengthOf(await auditOf(busy.user.id), before)
    })

  test('a person who is not there is told only to those who may look').run(async ({ assert }) => {
    const nobody = '01J0000000000000000000NEWY'
    for (const role of [...SITE, ...STAFF]) {
      const answer = await as(actors.get(role)!, 'GET', `/users/${nobody}`)
      const known = await as(actors.get(role)!, 'GET', `/users/${actors.get('student')!.id}`)
      const may = STAFF.includes(role)
      assert.deepEqual([answer.status, known.status], may ? [404, 200] : [403, 403], role)
      if (!may) assert.equal(answer.body.code, known.body.code)
    }
  })

  test('what the page offers is what the server does').run(async ({ assert }) => {
    for (const target of [...SITE, ...STAFF]) {
      const { user } = await givenBusyPerson(target)
      for (const role of STAFF) {
        const { body } = await as(actors.get(role)!, 'GET', `/users/${user.id}`)
        const { toSite, toStaff } = MAY[role]
        const may = SITE.includes(target) ? toSite : toStaff
        const offered = bodyOf<{ acts: string[] }>({ body }).acts.filter(
          (act) => EVERYTHING.includes(act) && act !== 'delete'
        )
        assert.sameMembers(
          offered,
          may.filter((act) => !['end_one_session', 'delete'].includes(act)),
          `${role} on ${target}`
        )
        assert.equal(body.sessions !== null, may.includes('end_sessions'))
      }
    }
  })
})
