import vine from '@vinejs/vine'
import { normalizeEmail } from './email.js'
import { PASSWORD_LENGTH } from './passwords/password_rules.js'
import { PERMISSIONS } from './permissions.js'

export const email = () =>
  vine
    .string()
    .trim()
    .maxLength(254)
    .email({ allow_utf8_local_part: false })
    .transform(normalizeEmail)

/** Only the bounds; the other rules are those of `password_rules.ts`. */
export const newPassword = () =>
  vine.string().minLength(PASSWORD_LENGTH.min).maxLength(PASSWORD_LENGTH.max)

/** One line to read: no line breaks or other invisible characters. */
const line = () =>
  vine
    .string()
    .trim()
    .minLength(1)
    .maxLength(80)
    .regex(/^[^\p{Cc}\p{Cf}\p{Cs}]+$/u)

/** One part of a person's name. */
export const personName = () => line().regex(/^[^<>]+$/)

export const signInValidator = vine.create({
  email: email(),
  password: vine.string().maxLength(1_000),
  audience: vine.enum(['web', 'staff'] as const).optional(),
})

export const refreshValidator = vine.create({
  refresh_token: vine.string().maxLength(200).optional(),
})

export const emailVerificationValidator = vine.create({
  token: vine.string().maxLength(200),
  /** Of the sign-up; not needed in the browser that made it. */
  password: vine.string().maxLength(1_000).optional(),
})

export const apiTokenValidator = vine.create({
  name: line(),
  scopes: vine.array(vine.enum(PERMISSIONS)).minLength(1).maxLength(PERMISSIONS.length).distinct(),
  expires_in_days: vine.number().withoutDecimals().min(1).max(90).optional(),
})
