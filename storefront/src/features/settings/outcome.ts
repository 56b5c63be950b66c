import { failureOf, type Failure } from '@/features/forms/failure.ts'
import type { Api, Answer } from '@/lib/api.server.ts'
import { waitInWords } from '@/lib/wait.ts'

/** What came of a form when it does not lead on: which form it was, and what it shows now. */
export interface Outcome {
  act: string
  /** Which row of a list the form belongs to. */
  id: string
  status: number
  failure?: Failure
  /** As typed; never a password. */
  values: Record<string, string>
  /** To be shown once, and not asked for again. */
  setup?: FactorSetup
  codes?: string[]
  /** What keeps an account from being deleted. */
  reasons?: string[]
}

export interface FactorSetup {
  secret: string
  /** An SVG picture, base64. */
  picture: string
}

/** A notice to show after a redirect, a path of its own, or the page again. */
export type Result = { done: string } | { go: string } | Outcome

export type Act = (api: Api, form: FormData) => Promise<Result>

type Words = Record<string, string>

/** The page again, with what the person typed; of boxes under one name all that are ticked. */
export function again(form: FormData, shown: Partial<Outcome>): Outcome {
  const values: Words = {}
  for (const [name, value] of form) {
    if (typeof value !== 'string' || name.includes('password')) continue
    values[name] = name in values ? `${values[name]},${value}` : value
  }
  const { act = '', id = '' } = values
  return { act, id, status: 200, values, ...shown }
}

/** The page again after a refusal; `names` are the fields that can show what is wrong. */
export function refused(
  form: FormData,
  answer: Extract<Answer<unknown>, { ok: false }>,
  names: readonly string[] = [],
  words: Words = {}
): Outcome {
  const { problem, status } = answer
  const wait = waitInWords(problem.retryAfter ?? 30)
  const failure = failureOf(problem, names, {
    slow_down: `Too many tries. Please wait ${wait}, then try again.`,
    ...words,
  })
  const field = FIELD_OF[problem.code]
  const [name, sentence] = field ?? []
  if (name && sentence && names.includes(name))
    failure.fields[name] ??= words[problem.code] ?? sentence
  return again(form, { status, failure })
}

/** Refusals that are about one field, whatever the form. */
const FIELD_OF: Record<string, [field: string, sentence: string]> = {
  invalid_credentials: ['password', 'This is not your password.'],
  factor_wrong: ['code', 'This code is not right, or was used before.'],
  factor_required: ['code', 'Please type the code from your app.'],
}
