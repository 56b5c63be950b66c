import { http } from '../data/http.ts'

export interface Me {
  id: string
  email: string
  first_name: string
  last_name: string
  roles: string[]
  permissions: string[]
}

let cached: Promise<Me> | null = null

/** Who is signed in. Asked once; every later question is answered from memory. */
export function me(): Promise<Me> {
  cached ??= http.get<Me>('/api/auth/me').then(({ data }) => data)
  // A failure is not remembered, so that the next question asks again.
  cached.catch(forgetMe)
  return cached
}

export function rememberMe(person: Me): void {
  cached = Promise.resolve(person)
}

export function forgetMe(): void {
  cached = null
}
