import type { SignUpValues } from '@/features/accounts/sign_up.ts'
import { text } from '@/features/forms/form_text.ts'
import type { Me } from '@/features/session/me.ts'
import type { Answer, Api } from '@/lib/api.server.ts'

export function signUpValues(form: FormData): SignUpValues {
  return {
    first_name: text(form, 'first_name'),
    last_name: text(form, 'last_name'),
    email: text(form, 'email'),
    role: text(form, 'role') === 'instructor' ? 'instructor' : 'student',
    invite_code: text(form, 'invite_code'),
  }
}

/** 201 with the person, or 202 without: then a mail is on its way, whoever asked. */
export function signUp(api: Api, values: SignUpValues, password: string): Promise<Answer<Me>> {
  const { invite_code, ...rest } = values
  return api.post<Me>('/auth/sign-up', {
    ...rest,
    password,
    ...(invite_code ? { invite_code } : {}),
  })
}
