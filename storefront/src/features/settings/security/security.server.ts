import { NEW_PASSWORD_WORDS } from '@/features/accounts/new_password.ts'
import { text } from '@/features/forms/form_text.ts'
import { FACTOR_ACTS } from '@/features/settings/security/factor_acts.server.ts'
import { refused, type Act } from '@/features/settings/outcome.ts'
import {
  EMAIL_FIELDS,
  PASSWORD_FIELDS,
  type SecondFactor,
  type TrustedBrowser,
} from '@/features/settings/security/security.ts'
import { bodyOf } from '@/lib/unavailable.ts'
import type { Api } from '@/lib/api.server.ts'

export async function loadSecurity(api: Api) {
  const [factor, browsers] = await Promise.all([
    api.get<SecondFactor>('/auth/second-factor'),
    api.get<TrustedBrowser[]>('/auth/trusted-browsers'),
  ])
  return { factor: bodyOf(factor), browsers: bodyOf(browsers) }
}

const changePassword: Act = async (api, form) => {
  const answer = await api.put('/auth/password', {
    current_password: text(form, 'current_password'),
    password: text(form, 'password'),
  })
  if (answer.ok) return { done: 'password' }
  return refused(form, answer, Object.keys(PASSWORD_FIELDS), NEW_PASSWORD_WORDS)
}

const changeEmail: Act = async (api, form) => {
  const answer = await api.post('/auth/email-change', {
    email: text(form, 'email').trim(),
    password: text(form, 'password'),
  })
  if (answer.ok) return { done: 'email_asked' }
  return refused(form, answer, Object.keys(EMAIL_FIELDS))
}

const forgetBrowser: Act = async (api, form) => {
  const id = encodeURIComponent(text(form, 'id'))
  const answer = await api.delete(`/auth/trusted-browsers/${id}`)
  return answer.ok || answer.status === 404 ? { done: 'browser_forgotten' } : refused(form, answer)
}

export const SECURITY_ACTS: Record<string, Act> = {
  password: changePassword,
  email: changeEmail,
  browser: forgetBrowser,
  ...FACTOR_ACTS,
}
