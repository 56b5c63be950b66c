import app from '@adonisjs/core/services/app'
import encryption from '@adonisjs/core/services/encryption'
import { drivers, Encryption } from '@adonisjs/core/encryption'
import db from '@adonisjs/lucid/services/db'
import { newId } from '#api/core/ids'
import { call, tokensOf } from './calls.js'
import { givenPerson, PASSWORD } from './people.js'

const PURPOSE = 'accounts.sign_in_challenge'

type Sealed = Record<string, unknown>

/** A good challenge, what is in it, and even the server's own key to seal others with. */
export interface ChallengeKit {
  email: string
  userId: string
  good: string
  /** Of another person, whose password the forger knows as well. */
  others: string
  sealed: Sealed
  othersSealed: Sealed
  ours(payload: unknown, purpose?: string): string
  theirs(payload: unknown): string
  sealedSecret: string
  refresh: string
}

export async function challengeOf(email: string): Promise<string> {
  const body = { email, password: PASSWORD, audience: 'staff' }
  const headers = { 'x-token-delivery': 'body' }
  return String((await call('POST', '/auth/sign-in', { body, headers })).body['challenge'])
}

export async function challengeKit(): Promise<ChallengeKit> {
  const { id: userId, email } = await givenPerson('support')
  const other = await givenPerson('admin')
  const { refresh } = await tokensOf((await givenPerson()).email)
  const [good, others] = [await challengeOf(email), await challengeOf(other.email)]
  const factor = await db.from('second_factors').where('user_id', userId).firstOrFail()
  const key = 'another key of thirty-two characters'
  const strange = new Encryption(await drivers.aes256gcm({ id: 'gcm', keys: [key] }).resolver(app))
  return {
    email,
    userId,
    good,
    others,
    sealed: encryption.decrypt<Sealed>(good, PURPOSE)!,
    othersSealed: encryption.decrypt<Sealed>(others, PURPOSE)!,
    ours: (payload, purpose = PURPOSE) => encryption.encrypt(payload, { purpose }),
    theirs: (payload) => strange.encrypt(payload, { purpose: PURPOSE }),
    sealedSecret: factor.sealed_secret,
    refresh,
  }
}

const changed = (text: string, at: number) =>
  text.slice(0, at) + (text[at] === 'A' ? 'B' : 'A') + text.slice(at + 1)

/** Ways to make a challenge that must not be believed, by name. */
export const FORGED_CHALLENGES: Record<string, (kit: ChallengeKit) => string> = {
  'nothing in it': () => '',
  'a blank': () => ' ',
  'a letter changed early': ({ good }) => changed(good, 8),
  'a letter changed in the middle': ({ good }) => changed(good, Math.floor(good.length / 2)),
  'a letter changed near the end': ({ good }) => changed(good, good.length - 4),
  'its end cut off': ({ good }) => good.slice(0, -6),
  'half of it': ({ good }) => good.slice(0, good.length / 2),
  'its last part missing': ({ good }) => good.slice(0, good.lastIndexOf('.')),
  'another part behind': ({ good }) => `${good}.AAAA`,
  'the end of another one': ({ good, others }) =>
    good.split('.').slice(0, -1).concat(others.split('.').slice(-1)).join('.'),
  'the beginning of another one': ({ good, others }) =>
    others.split('.').slice(0, 2).concat(good.split('.').slice(2)).join('.'),
  'letters to the limit': () => 'A'.repeat(2_000),
  'letters over the limit': () => 'A'.repeat(2_001),
  'a hundred thousand letters': ({ good }) => good + 'A'.repeat(100_000),
  'another purpose': ({ sealed, ours }) => ours(sealed, 'accounts.second_factor'),
  'the purpose in other letters': ({ sealed, ours }) => ours(sealed, PURPOSE.toUpperCase()),
  'no purpose': ({ sealed }) => encryption.encrypt(sealed),
  'a key that is not ours': ({ sealed, theirs }) => theirs(sealed),
  'an end that has passed': ({ sealed, ours }) => ours({ ...sealed, until: Date.now() - 1 }),
  'no end': ({ sealed: { until: _until, ...rest }, ours }) => ours({ ...rest, until: null }),
  'no step': ({ sealed: { step: _step, ...rest }, ours }) => ours(rest),
  'another person in it': ({ sealed, othersSealed, ours }) =>
    ours({ ...sealed, userId: othersSealed.userId }),
  'a person who is not': ({ sealed, ours }) => ours({ ...sealed, userId: newId() }),
  'no person': ({ sealed: { userId: _id, ...rest }, ours }) => ours({ ...rest, userId: '' }),
  "another person's password behind it": ({ sealed, othersSealed, ours }) =>
    ours({ ...sealed, under: othersSealed.under }),
  'no password behind it': ({ sealed: { under: _under, ...rest }, ours }) => ours(rest),
  'a list in it': ({ sealed, ours }) => ours([sealed]),
  'a text in it': ({ sealed, ours }) => ours(JSON.stringify(sealed)),
  'the sealed secret of the factor': ({ sealedSecret }) => sealedSecret,
  'the refresh token of a session': ({ refresh }) => refresh,
  'a token made up': () => `iit_${'A'.repeat(43)}`,
}
