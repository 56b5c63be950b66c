import type { Ground } from '../../ground/ground.ts'

/** Where somebody might learn from how long it takes whether an address is known. */
export interface Door {
  label: string
  path: string
  status: number
  body: (email: string) => object
}

const PASSWORD = 'a guess that is not it'

export const DOORS: Door[] = [
  {
    label: 'sign-in with a wrong password',
    path: '/api/auth/sign-in',
    status: 401,
    body: (email) => ({ email, password: PASSWORD }),
  },
  {
    label: 'password reset',
    path: '/api/auth/password-reset',
    status: 202,
    body: (email) => ({ email }),
  },
  {
    label: 'verification sent again',
    path: '/api/auth/email-verification/resend',
    status: 202,
    body: (email) => ({ email }),
  },
  {
    label: 'sign-up',
    path: '/api/auth/sign-up',
    status: 202,
    body: (email) => ({
      email,
      password: PASSWORD,
      first_name: 'Nia',
      last_name: 'Okafor',
      role: 'student',
    }),
  },
]

/** Asks as a page of the site does, signed in as nobody. @returns milliseconds until all was read */
export async function knock({ port }: Ground, door: Door, email: string): Promise<number> {
  const since = performance.now()
  const answer = await fetch(`http://127.0.0.1:${port}${door.path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: `http://127.0.0.1:${port}` },
    body: JSON.stringify(door.body(email)),
  })
  const text = await answer.text()
  const taken = performance.now() - since
  if (answer.status !== door.status) throw new Error(`${door.label}: ${answer.status} ${text}`)
  return taken
}
