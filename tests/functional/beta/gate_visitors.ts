import db from '@adonisjs/lucid/services/db'
import { STAFF_ROLES } from '#api/accounts/permissions'
import type { Caller } from '#api/accounts/roles/permission_matrix'
import { printableToken } from '#api/accounts/tokens/printable_token'
import { grantAccess } from '#api/beta/grants/grant_repository'
import { Browser, call, OUR_ORIGIN } from '#tests/functional/accounts/calls'
import { givenPerson } from '#tests/functional/accounts/people'
import { asStaff, bodyOf, givenCodes } from './desk.js'

export interface Visitor {
  name: string
  /** As whom they act here: staff come by the site, where their roles do not count. */
  role: Caller
  grant: 'student' | 'instructor' | null
  browser: Browser
  /** Set for a script, which brings it instead of cookies. */
  bearer?: string
}

/** Everybody who may stand at a gate. */
export async function givenVisitors(): Promise<Visitor[]> {
  const [{ id: inviteId }] = await givenCodes(1)
  const signedIn = async (
    role: Exclude<Caller, 'guest'>,
    grant: Visitor['grant'],
    name: string
  ) => {
    const user = await givenPerson(role)
    const browser = new Browser()
    await browser.signIn(user.email)
    const granted = { userId: user.id, role, phase: 'alpha', inviteId }
    if (grant) await db.transaction((trx) => grantAccess(trx, granted))
    return { user, visitor: { name, role, grant, browser } as Visitor }
  }
  const people = [
    await signedIn('student', null, 'student'),
    await signedIn('student', 'student', 'student with grant'),
    await signedIn('instructor', null, 'instructor'),
    await signedIn('instructor', 'instructor', 'instructor with grant'),
  ]
  for (const role of STAFF_ROLES) {
    const { user, visitor } = await signedIn(role, null, role)
    people.push({ user, visitor: { ...visitor, role: 'guest' } })
  }
  const suspended = await signedIn('student', 'student', 'suspended')
  await db.from('users').where('id', suspended.user.id).update({ state: 'suspended' })
  const [plain, granted] = people
  return [
    { name: 'guest', role: 'guest', grant: null, browser: new Browser() },
    ...people.map(({ visitor }) => visitor),
    { ...suspended.visitor, role: 'guest', grant: null },
    { ...plain.visitor, name: 'token', bearer: await printableToken(plain.user.email) },
    {
      ...granted.visitor,
      name: 'token of a student with grant',
      bearer: await printableToken(granted.user.email),
    },
  ]
}

export interface Preview {
  id: string
  token: string
  cookies: Record<string, string>
}

export const openPreview = (token: string) =>
  call('POST', '/beta/preview-access', { body: { token }, headers: { origin: OUR_ORIGIN } })

/** A link for looking ahead, and the cookie of who has opened it. */
export async function givenPreview(wish: object = {}): Promise<Preview> {
  const made = await asStaff('POST', '/preview-tokens', { name: 'For a test', ...wish })
  const { id, token } = bodyOf<Preview>(made)
  const opened = await openPreview(token)
  return { id, token, cookies: Object.fromEntries(opened.cookies) }
}
