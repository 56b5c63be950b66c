import { text } from '@/features/forms/form_text.ts'
import { again, refused, type Act, type FactorSetup } from '@/features/settings/outcome.ts'
import { CONFIRM_FIELDS, type FactorAnswer } from '@/features/settings/security/security.ts'

const NAMES = Object.keys(CONFIRM_FIELDS)
const FACTOR = '/auth/second-factor'

interface Codes {
  backup_codes: string[]
}

const begin: Act = async (api, form) => {
  const answer = await api.post<FactorAnswer>(`${FACTOR}/setup`, confirmation(form))
  if (!answer.ok) return refused(form, answer, NAMES)
  const { secret, qr_svg } = answer.body
  return again(form, { setup: { secret, picture: Buffer.from(qr_svg).toString('base64') } })
}

/** A wrong code brings the same secret back: it is in the authenticator already. */
const confirm: Act = async (api, form) => {
  const answer = await api.put<Codes>(FACTOR, { code: text(form, 'code').trim() })
  if (answer.ok) return again(form, { codes: answer.body.backup_codes })
  const outcome = refused(form, answer, NAMES, CONFIRM_WORDS)
  return answer.problem.code === 'setup_not_found' ? outcome : { ...outcome, setup: setupIn(form) }
}

const CONFIRM_WORDS = {
  'code.wrong': 'This code does not fit. Take the newest one, and check the clock of your phone.',
  setup_not_found: 'That took more than half an hour, so we begin again, with a new secret.',
}

const renew: Act = async (api, form) => {
  const answer = await api.post<Codes>('/auth/backup-codes', confirmation(form))
  if (!answer.ok) return refused(form, answer, NAMES)
  return again(form, { codes: answer.body.backup_codes })
}

const end: Act = async (api, form) => {
  const answer = await api.delete(FACTOR, confirmation(form))
  return answer.ok ? { done: 'factor_off' } : refused(form, answer, NAMES)
}

/** Moving a factor to another phone takes its present code; a first one has none yet. */
function confirmation(form: FormData) {
  const code = text(form, 'code').trim()
  return { password: text(form, 'password'), ...(code ? { code } : {}) }
}

/** What comes back from the page is only shown as a picture, and only if it can be one. */
function setupIn(form: FormData): FactorSetup {
  const picture = text(form, 'picture')
  return {
    secret: text(form, 'secret'),
    picture: /^[A-Za-z0-9+/]+=*$/.test(picture) ? picture : '',
  }
}

export const FACTOR_ACTS: Record<string, Act> = {
  factor_begin: begin,
  factor_confirm: confirm,
  factor_codes: renew,
  factor_end: end,
}
