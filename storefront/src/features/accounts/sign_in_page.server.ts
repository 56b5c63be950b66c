import { afterRefusal, type SignInPage } from '@/features/accounts/sign_in.ts'
import { text } from '@/features/forms/form_text.ts'
import { landing, type Me } from '@/features/session/me.ts'
import type { Answer, Api } from '@/lib/api.server.ts'
import { localPath } from '@/lib/local_path.ts'

export const openSignIn = (): SignInPage => ({
  status: 200,
  step: 'password',
  email: '',
  challenge: '',
  asks: 'totp',
  trust: false,
  reactivate: false,
})

/** Answers where to go on once the person is in, or the page with the next question. */
export async function takeSignIn(
  api: Api,
  form: FormData,
  next: string | null
): Promise<SignInPage | string> {
  const page = pageOf(form)
  if (form.has('ask')) {
    return { ...page, asks: form.get('ask') === 'backup_code' ? 'backup_code' : 'totp' }
  }
  const answer = await ask(api, page, form)
  return answer.ok ? onwards(answer.body, next) : afterRefusal(page, answer.problem)
}

/** A page of this site that was asked for before, or the person's own first page. */
export function onwards(person: Me, next: string | null): string {
  const path = localPath(next)
  return path === '/' ? landing(person) : path
}

function pageOf(form: FormData): SignInPage {
  const challenge = text(form, 'challenge')
  const reactivate = form.has('reactivate')
  return {
    ...openSignIn(),
    step: challenge ? 'code' : reactivate ? 'reactivate' : 'password',
    email: text(form, 'email').trim(),
    challenge,
    asks: text(form, 'asks') === 'backup_code' ? 'backup_code' : 'totp',
    trust: form.has('trust_browser'),
    reactivate,
  }
}

function ask(api: Api, page: SignInPage, form: FormData): Promise<Answer<Me>> {
  const { challenge, email, reactivate, trust } = page
  if (challenge) {
    const code = text(form, 'code').trim()
    return api.post<Me>('/auth/second-factor', { challenge, code, trust_browser: trust })
  }
  const password = text(form, 'password')
  return api.post<Me>('/auth/sign-in', { email, password, ...(reactivate ? { reactivate } : {}) })
}
