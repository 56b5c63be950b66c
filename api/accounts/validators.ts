import vine from '@vinejs/vine'
import { READABLE_LINE } from '#api/core/readable'
import { normalizeEmail } from './email.js'
import { NAME, NAME_LENGTH } from './name_rules.js'
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

/** A name of a person or a thing. */
const line = () => vine.string().trim().minLength(1).maxLength(NAME_LENGTH).regex(READABLE_LINE)

/** One part of a person's name. */
export const personName = () => line().regex(NAME)

/** Six digits, or a backup code with or without its dash. */
export const factorCode = () => vine.string().trim().minLength(6).maxLength(20)

const challenge = () => vine.string().maxLength(2_000)
const trustBrowser = () => vine.boolean({ strict: true }).optional()

export const signInValidator = vine.create({
  email: email(),
  password: vine.string().maxLength(1_000),
  audience: vine.enum(['web', 'staff'] as const).optional(),
  code: factorCode().optional(),
  trust_browser: trustBrowser(),
  reactivate: vine.boolean({ strict: true }).optional(),
})

export const challengeValidator = vine.create({ challenge: challenge() })

export const challengeAnswerValidator = vine.create({
  challenge: challenge(),
  code: factorCode(),
  trust_browser: trustBrowser(),
})

/** What is asked for in the name of an address. */
export const addressValidator = vine.create({ email: email() })

const secret = () => vine.string().maxLength(200)
const knownPassword = () => vine.string().maxLength(1_000)

export const linkValidator = vine.create({ token: secret() })

export const passwordResetValidator = vine.create({ token: secret(), password: newPassword() })

export const passwordChangeValidator = vine.create({
  current_password: knownPassword(),
  password: newPassword(),
})

export const emailChangeValidator = vine.create({ email: email(), password: knownPassword() })

export const factorConfirmationValidator = vine.create({ code: factorCode() })

/** What a session alone is not enough for. */
export const ownerProofValidator = vine.create({
  password: knownPassword(),
  code: factorCode().optional(),
})

export const refreshValidator = vine.create({
  refresh_token: vine.string().maxLength(200).optional(),
})

export const emailVerificationValidator = vine.create({
  token: vine.string().maxLength(200),
  /** Of the sign-up; not needed in the browser that made it. */
  password: vine.string().maxLength(1_000).optional(),
})

export const ticketValidator = vine.create({ ticket: vine.string().maxLength(200) })

export const apiTokenValidator = vine.create({
  name: line(),
  scopes: vine.array(vine.enum(PERMISSIONS)).minLength(1).maxLength(PERMISSIONS.length).distinct(),
  expires_in_days: vine.number().withoutDecimals().min(1).max(90).optional(),
})
