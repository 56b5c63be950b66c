import type { Problem } from '@/lib/problem.ts'

/** What a form shows after a refusal: one sentence on top, and a sentence at each field. */
export interface Failure {
  status: number
  code: string
  message: string
  fields: Record<string, string>
  /** Seconds until another try makes sense. */
  wait?: number
}

type Words = Record<string, string>

const RULES: Words = {
  required: 'Please fill this in.',
  email: 'This does not look like an e-mail address.',
  maxLength: 'This is too long.',
}

/**
 * @param names the fields of this form; what the API says about others goes on top
 * @param words our own sentence for a `code`, or for a `field.rule`
 */
export function failureOf(problem: Problem, names: readonly string[], words: Words = {}): Failure {
  const fields: Words = {}
  const rest: string[] = []
  for (const { field, rule, message } of problem.errors ?? []) {
    // What is wrong with one of several, `languages.2`, is said where they all stand.
    const name = names.find((one) => field === one || field.startsWith(`${one}.`))
    const text = words[`${name}.${rule}`] ?? RULES[rule] ?? message
    if (name) fields[name] ??= text
    else rest.push(words[`${field}.${rule}`] ?? message)
  }
  const general = words[problem.code] ?? problem.detail ?? problem.title
  const message = rest.length > 0 ? rest.join(' ') : general
  return { status: problem.status, code: problem.code, message, fields, wait: problem.retryAfter }
}
