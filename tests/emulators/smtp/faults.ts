const KINDS = [
  'none',
  'reject_rcpt_4xx',
  'reject_rcpt_5xx',
  'reject_data_4xx',
  'reject_data_5xx',
  'hang_before_greeting',
  'hang_after_data',
  'close_before_data',
  'close_after_data',
  'close_half_way',
  'slow',
] as const

export type FaultKind = (typeof KINDS)[number]

export type Fault = {
  kind: FaultKind
  /** Recipients it strikes, `*` for any run of characters; everyone when left out. */
  match?: string
  /** How often it strikes before it is over; for ever when left out. */
  times?: number
  /** Strikes only every so many times; each time when left out. */
  every?: number
  /** With `slow`: milliseconds before each answer to DATA. */
  ms?: number
  /** With `hang_after_data`: whether the mail counts as accepted all the same. */
  stored?: boolean
}

/** The one fault in force. */
export class Faults {
  current: Fault = { kind: 'none' }
  #met = 0

  set(fault: Fault) {
    this.current = fault
    this.#met = 0
  }

  /** Takes one strike of the fault when it is of this kind and meets one of the addresses. */
  strike(kinds: FaultKind[], addresses: string[]): Fault | null {
    const { kind, match, times, every = 1 } = this.current
    if (!kinds.includes(kind) || !meets(match, addresses)) return null
    this.#met += 1
    if (this.#met % every !== 0) return null
    const fault = this.current
    if (times !== undefined)
      this.current = times > 1 ? { ...fault, times: times - 1 } : { kind: 'none' }
    return fault
  }
}

/** Checks what came over HTTP; throws with what is wrong. */
export function parseFault(body: unknown): Fault {
  const { kind, match, times, every, ms, stored } = (body ?? {}) as Record<string, unknown>
  const known = KINDS.find((each) => each === kind)
  if (!known) throw new Error(`kind is one of ${KINDS.join(', ')}`)
  if (match !== undefined && typeof match !== 'string') throw new Error('match is a pattern')
  return {
    kind: known,
    ...(match === undefined ? {} : { match }),
    ...(times === undefined ? {} : { times: positive(times, 'times') }),
    ...(every === undefined ? {} : { every: positive(every, 'every') }),
    ...(ms === undefined ? {} : { ms: positive(ms, 'ms') }),
    ...(stored === undefined ? {} : { stored: stored === true }),
  }
}

function meets(match: string | undefined, addresses: string[]) {
  if (match === undefined || addresses.length === 0) return true
  const parts = match.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'))
  const pattern = new RegExp(`^${parts.join('.*')}$`, 'i')
  return addresses.some((address) => pattern.test(address))
}

function positive(value: unknown, name: string) {
  if (typeof value === 'number' && Number.isInteger(value) && value > 0) return value
  throw new Error(`${name} is a whole number above 0`)
}
