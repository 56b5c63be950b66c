const SITE = ['__Host-iit_at', 'iit_at'] as const
const STAFF = /^(__Host-)?iit_staff_/

/**
 * The browser's cookies while a page is made: what it sent, and what the API has set since, so
 * that a second call in the same page already carries a renewed session.
 */
export class CookieJar {
  readonly #cookies = new Map<string, string>()
  /** `Set-Cookie` lines the browser still has to get, in order. */
  readonly outgoing: string[] = []

  constructor(header: string | null) {
    for (const pair of (header ?? '').split(';')) {
      const [name, value] = split(pair)
      if (name) this.#cookies.set(name, value)
    }
  }

  hasAny(names: readonly string[]): boolean {
    return names.some((name) => this.#cookies.has(name))
  }

  absorb(lines: readonly string[]): void {
    for (const line of lines) {
      const [name, value] = split(line.split(';', 1)[0] ?? '')
      if (value === '' || /;\s*max-age=0(;|$)/i.test(line)) this.#cookies.delete(name)
      else this.#cookies.set(name, value)
      this.outgoing.push(line)
    }
  }

  /**
   * What the API gets. A browser that is signed in here may be signed in to the back office as well,
   * when staff look at the site as somebody: that stays out of what pages do.
   */
  toString(): string {
    const here = this.hasAny(SITE)
    return [...this.#cookies]
      .filter(([name]) => !here || !STAFF.test(name))
      .map(([name, value]) => `${name}=${value}`)
      .join('; ')
  }
}

function split(pair: string): [string, string] {
  const at = pair.indexOf('=')
  return at < 0 ? [pair.trim(), ''] : [pair.slice(0, at).trim(), pair.slice(at + 1).trim()]
}
