import { text } from '@/features/forms/form_text.ts'
import { refused, type Act } from '@/features/settings/outcome.ts'
import {
  DEACTIVATION_FIELDS,
  DELETION_FIELDS,
  type DataExport,
} from '@/features/settings/privacy/privacy.ts'
import type { SecondFactor } from '@/features/settings/security/security.ts'
import { bodyOf } from '@/lib/unavailable.ts'
import type { Api } from '@/lib/api.server.ts'

export async function loadPrivacy(api: Api) {
  const [exports, factor] = await Promise.all([
    api.get<DataExport[]>('/account/exports'),
    api.get<SecondFactor>('/auth/second-factor'),
  ])
  return { exports: bodyOf(exports), asksCode: bodyOf(factor).enabled }
}

const askExport: Act = async (api, form) => {
  const answer = await api.post('/account/exports')
  return answer.ok ? { done: 'export_asked' } : refused(form, answer, [], EXPORT_WORDS)
}

const EXPORT_WORDS = {
  too_many_exports:
    'You have had five copies made today. Take one of those, or come back tomorrow.',
}

const deactivate: Act = async (api, form) => {
  const answer = await api.post('/account/deactivation', { password: text(form, 'password') })
  if (answer.ok) return { go: '/goodbye/for-now' }
  return refused(form, answer, Object.keys(DEACTIVATION_FIELDS))
}

const erase: Act = async (api, form) => {
  const code = text(form, 'code').trim()
  const answer = await api.post('/account/deletion', {
    password: text(form, 'password'),
    confirm: text(form, 'confirm').trim(),
    ...(code ? { code } : {}),
  })
  if (answer.ok) return { go: '/goodbye/for-good' }
  const outcome = refused(form, answer, Object.keys(DELETION_FIELDS), DELETION_WORDS)
  const reasons = answer.problem.reasons?.map(({ detail }) => detail)
  return reasons ? { ...outcome, reasons } : outcome
}

const DELETION_WORDS: Record<string, string> = {
  'confirm.in': 'Please type DELETE, in capital letters.',
  'confirm.literal': 'Please type DELETE, in capital letters.',
  'confirm.required': 'Please type DELETE, in capital letters.',
  deletion_blocked: 'Something is still open. Nothing has been deleted.',
}

export const PRIVACY_ACTS: Record<string, Act> = {
  export: askExport,
  deactivation: deactivate,
  deletion: erase,
}
