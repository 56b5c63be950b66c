import { env } from '../env.ts'
import { notSignedIn } from './not_signed_in.ts'
import {
  changeCredentials,
  readCredentials,
  type Credential,
  type SessionCredential,
} from './credentials.ts'

export type Renewed = { access_token: string; refresh_token: string; expires_in: number }
export type Renew = (refreshToken: string) => Promise<Renewed>

/** Renewed this long before its end, so that a request does not arrive with a token just expired. */
const MARGIN_MS = 10_000

/** What this run shows the API to be let in: INSTAINSTRU_TOKEN, else what `login` saved for the address. */
export class Session {
  readonly #url: string
  readonly #renew: Renew

  constructor(url: string, renew: Renew) {
    this.#url = url
    this.#renew = renew
  }

  async credential(): Promise<Credential | null> {
    const token = env.token()
    if (token) return { kind: 'token', email: '', token }
    return (await readCredentials()).sites[this.#url] ?? null
  }

  async bearer(): Promise<string> {
    const credential = await this.credential()
    if (!credential) throw notSignedIn(this.#url)
    if (credential.kind === 'token') return credential.token
    const left = new Date(credential.access_expires_at).getTime() - Date.now()
    return left > MARGIN_MS ? credential.access_token : this.renew(credential.access_token)
  }

  /**
   * A fresh access token in place of `spent`. Under the lock, and only if no other run has renewed
   * meanwhile: a refresh token spent twice would end the whole session.
   */
  async renew(spent: string): Promise<string> {
    return changeCredentials(async ({ sites }) => {
      const credential = sites[this.#url]
      if (credential?.kind !== 'session') throw notSignedIn(this.#url)
      if (credential.access_token !== spent) return credential.access_token
      const renewed = await this.#renew(credential.refresh_token)
      sites[this.#url] = { ...credential, ...keep(renewed) }
      return renewed.access_token
    })
  }

  /** A personal access token cannot be renewed; a signed-in session can. */
  async isRenewable(): Promise<boolean> {
    return (await this.credential())?.kind === 'session'
  }
}

/** The part of a sign-in's answer that is saved. */
export function keep(renewed: Renewed): Omit<SessionCredential, 'kind' | 'email'> {
  const { access_token, refresh_token, expires_in } = renewed
  const access_expires_at = new Date(Date.now() + expires_in * 1000).toISOString()
  return { access_token, access_expires_at, refresh_token }
}
