import { errors, jwtVerify, SignJWT, type JWTPayload } from 'jose'
import { appUrl } from '#config/app'
import { wallClock } from '#api/core/clock'
import { tokenExpired, tokenInvalid } from '../errors.js'
import type { Role } from '../permissions.js'
import { AUDIENCES, type Audience } from './audience.js'
import { VIEW_SECONDS } from '../impersonation/impersonation_times.js'
import { signingKey, verificationKey } from './key_ring.js'

/** How long an access token lives. Role changes and suspension act at once all the same. */
export const ACCESS_SECONDS = 15 * 60

const ALGORITHM = 'EdDSA'
const TYPE = 'at+jwt'
const ISSUER = new URL(appUrl).origin
const MOST_CHARACTERS = 4_096

/** The claims of people.md that accounts know; others add theirs (`claim_sources.ts`). */
export interface AccessClaims {
  sub: string
  sid: string
  roles: readonly Role[]
  pv: number
  amr: readonly string[]
}

export interface VerifiedAccess {
  userId: string
  sessionId: string
  audience: Audience
  /** What it says of the person, as it was when the token was made. */
  claims: Record<string, unknown>
  /** Its end, in seconds since 1970. */
  endsAt: number
}

const audienceName = (audience: Audience) => `instainstru:${audience}`

export async function signAccessToken(
  audience: Audience,
  claims: AccessClaims,
  extra: Record<string, unknown> = {},
  seconds: number = ACCESS_SECONDS
): Promise<string> {
  const { kid, privateKey } = await signingKey()
  const issuedAt = Math.floor(wallClock.now().toSeconds())
  return new SignJWT({ ...extra, ...claims } as JWTPayload)
    .setProtectedHeader({ alg: ALGORITHM, kid, typ: TYPE })
    .setIssuer(ISSUER)
    .setAudience(audienceName(audience))
    .setIssuedAt(issuedAt)
    .setExpirationTime(issuedAt + seconds)
    .sign(privateKey)
}

/** Throws 401 `token_expired` or, for everything else that is wrong with it, `token_invalid`. */
export async function verifyAccessToken(token: string): Promise<VerifiedAccess> {
  if (token.length > MOST_CHARACTERS || !isCanonical(token)) throw tokenInvalid()
  const { payload } = await verified(token)
  const audience = AUDIENCES.find((name) => payload.aud === audienceName(name))
  if (!audience || typeof payload.sub !== 'string' || typeof payload.sid !== 'string') {
    throw tokenInvalid()
  }
  if (!payload['act'] && ageOf(payload) > ACCESS_SECONDS) throw tokenExpired()
  return {
    userId: payload.sub,
    sessionId: payload.sid,
    audience,
    claims: payload,
    endsAt: payload.exp!,
  }
}

const ageOf = ({ iat = 0 }: JWTPayload) => wallClock.now().toSeconds() - iat

async function verified(token: string) {
  try {
    return await jwtVerify(token, ({ kid }) => publicKeyOf(kid), {
      algorithms: [ALGORITHM],
      issuer: ISSUER,
      audience: AUDIENCES.map(audienceName),
      typ: TYPE,
      requiredClaims: ['sub', 'sid', 'iat', 'exp'],
      maxTokenAge: VIEW_SECONDS,
      currentDate: wallClock.now().toJSDate(),
    })
  } catch (error) {
    if (error instanceof errors.JWTExpired) throw tokenExpired()
    if (error instanceof errors.JOSEError) throw tokenInvalid()
    throw error
  }
}

async function publicKeyOf(kid: unknown) {
  const key = typeof kid === 'string' ? await verificationKey(kid) : null
  if (!key) throw tokenInvalid()
  return key.publicKey
}

/** One token has one spelling: the last character of a base64 text may otherwise vary unnoticed. */
function isCanonical(token: string): boolean {
  const parts = token.split('.')
  return (
    parts.length === 3 &&
    parts.every((part) => Buffer.from(part, 'base64url').toString('base64url') === part)
  )
}
