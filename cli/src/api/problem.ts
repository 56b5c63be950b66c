import { exits, type Exit } from '../exits.ts'
import { Failure, type FieldError } from '../failure.ts'
import { howToSignIn } from '../session/not_signed_in.ts'
import { program } from '../program.ts'
import { notOurs } from './unreachable.ts'

type Problem = {
  title?: string
  detail?: string
  code?: string
  request_id?: string
  errors?: FieldError[]
}

/** What was tried ("pause the batch"), and the id or address it was about, for the advice to name. */
type Attempt = { doing: string; about?: string }

/** An answer that is not a yes, told in the API's own words. */
export async function problem(
  response: Response,
  { doing, about }: Attempt,
  url: string
): Promise<Failure> {
  const body = await read(response)
  if (!body) return notOurs(url, `it answered ${response.status} without a problem document.`)
  const { status } = response
  const code = body.code ?? 'unknown'
  return new Failure(`Could not ${doing}.`, {
    why: reason(body),
    todo: advice(response, { code, about }, url),
    exit: exitFor(status, body.errors),
    code,
    status,
    requestId: body.request_id ?? response.headers.get('x-request-id') ?? undefined,
    errors: body.errors,
    body,
  })
}

async function read(response: Response): Promise<Problem | null> {
  const type = response.headers.get('content-type') ?? ''
  const text = await response.text().catch(() => '')
  if (!type.includes('json')) return null
  try {
    return JSON.parse(text) as Problem
  } catch {
    return null
  }
}

function reason({ title, detail, errors }: Problem): string {
  if (errors?.length) return errors.map(({ field, message }) => `${field}: ${message}`).join(' · ')
  return detail ?? title ?? 'The API gave no reason.'
}

/** 422 is a mistake in what was typed when fields are named, else a rule that says no. */
function exitFor(status: number, errors: FieldError[] = []): Exit {
  if (status === 401) return exits.signedOut
  if (status === 403 || status === 409) return exits.refused
  if (status === 422) return errors.length ? exits.usage : exits.refused
  if (status === 400 || status === 413) return exits.usage
  if (status === 502 || status === 503 || status === 504) return exits.outOfReach
  return exits.failed
}

const advices: Record<string, string | ((about?: string) => string)> = {
  invalid_credentials: `Check the e-mail and the password, then run again: ${program} login`,
  factor_wrong: `Wait for the next code of your authenticator, or use a backup code, then run again: ${program} login`,
  factor_setup_required: `Sign in to the back office once: it sets a second factor up. Then run again: ${program} login`,
  account_deactivated: `Sign in on the site once to bring the account back, then run again: ${program} login`,
  already_invited: (about) =>
    about
      ? `See it: ${program} invites list --email ${about} · Send it again: ${program} invites resend ${about}`
      : `See them: ${program} invites list`,
  already_member: 'Nothing is left to do: this person has an account.',
  suppressed:
    'Take the address off the suppression list in the back office first, if its owner agrees.',
  batch_state: (about) =>
    `See where it stands: ${program} batches ${about ? `show ${about}` : 'list'}`,
  already_sent: 'See the batch it names; --again sends to those to whom nothing was sent.',
  cannot_look_up: 'Look at the mail provider, then decide: --as mark-sent or --as send-again.',
  look_up_first: 'Nobody needs to guess here: --as look-up.',
  nothing_unknown: 'Nothing is left to do.',
  staff_only: 'Sign in with a staff account.',
  phase_changed: `See who gets in now: ${program} phases show`,
  no_previous_phase: `See the phases there are: ${program} phases list`,
  schedule_taken: `See what is scheduled: ${program} phases show`,
  schedule_over: `See what became of it: ${program} phases history`,
  file_too_large: 'Split the file: 20 MiB and 100,000 rows are accepted.',
}

type About = { code: string; about?: string }

function advice({ status, headers }: Response, { code, about }: About, url: string): string {
  const known = advices[code]
  if (known) return typeof known === 'string' ? known : known(about)
  if (status === 401) return howToSignIn(url)
  if (status === 403) return `Ask for the permission it names. Yours: ${program} whoami`
  if (status === 404) return 'Check the id; the list command shows the ids there are.'
  if (status === 429)
    return `Wait ${headers.get('retry-after') ?? 'some'} seconds, then repeat the command.`
  if (status >= 500) return 'Repeat it in a moment; if it stays, give staff the request number.'
  return 'Correct what it names, then repeat the command; --help shows what is accepted.'
}
