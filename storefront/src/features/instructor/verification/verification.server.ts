import { text } from '@/features/forms/form_text.ts'
import {
  CONSENT_FIELDS,
  DISPUTE_FIELDS,
  FILE_FIELDS,
  TOO_LARGE,
  VERIFICATION_WORDS,
  type Verification,
} from '@/features/instructor/verification/verification.ts'
import { again, refused, type Act, type Outcome, type Result } from '@/features/settings/outcome.ts'
import type { Api } from '@/lib/api.server.ts'
import { isTooLarge } from '@/lib/body_size.ts'
import type { Problem } from '@/lib/problem.ts'

const PATH = '/instructor/verification'

/** What the page shows, or why there is nothing to show. */
export async function loadVerification(
  api: Api
): Promise<{ verification: Verification } | { problem: Problem }> {
  const answer = await api.get<Verification>(PATH)
  return answer.ok ? { verification: answer.body } : { problem: answer.problem }
}

type FileAct = 'identity' | 'report'

const sendFile =
  (act: FileAct): Act =>
  async (api, form) => {
    const file = form.get('file')
    if (!(file instanceof File) || file.size === 0) {
      return wrongFile(act, 422, VERIFICATION_WORDS['file.required'])
    }
    const sent = new FormData()
    sent.set('file', file, file.name)
    const answer = await api.upload(`${PATH}/${act}`, sent)
    if (answer.ok) return { done: `${act}_sent` }
    if (answer.problem.code === 'file_too_large') return wrongFile(act, answer.status, TOO_LARGE)
    return refused(form, answer, Object.keys(FILE_FIELDS), VERIFICATION_WORDS)
  }

function wrongFile(act: FileAct, status: number, sentence = ''): Outcome {
  const failure = { status, code: 'invalid', message: sentence, fields: { file: sentence } }
  return again(new FormData(), { act, status, failure })
}

const agree: Act = async (api, form) => {
  const said = { version: text(form, 'version'), agreed: text(form, 'agreed') === 'yes' }
  const answer = await api.post(`${PATH}/consent`, said)
  if (answer.ok) return { done: 'consent_given' }
  return refused(form, answer, Object.keys(CONSENT_FIELDS), VERIFICATION_WORDS)
}

const dispute: Act = async (api, form) => {
  const answer = await api.post(`${PATH}/dispute`, { statement: text(form, 'statement').trim() })
  if (answer.ok) return { done: 'dispute_sent' }
  return refused(form, answer, Object.keys(DISPUTE_FIELDS), VERIFICATION_WORDS)
}

const ACTS: Record<string, Act> = {
  identity: sendFile('identity'),
  report: sendFile('report'),
  consent: agree,
  dispute,
}

/** Undefined for a form that is none of this page. */
export async function actOnVerification(
  api: Api,
  request: Request,
  url: URL
): Promise<Result | undefined> {
  if (isTooLarge(request, url.pathname)) {
    // It is not read, so that only the address says which file it was.
    const act = url.searchParams.get('form') === 'report' ? 'report' : 'identity'
    return wrongFile(act, 413, TOO_LARGE)
  }
  // A form with a file that was cut off on the way asks for nothing.
  const form = await request.formData().catch(() => new FormData())
  const act = text(form, 'act')
  return Object.hasOwn(ACTS, act) ? ACTS[act]?.(api, form) : undefined
}
