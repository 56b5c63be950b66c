/** No more lines than these, so that the end of a long output still holds them all. */
const MOST = 100

/** What a run of checks and suites came to. */
export class Outcome {
  passed = 0
  /** @type {string[]} each by name */
  failures = []

  get exitCode() {
    return this.failures.length > 0 ? 1 : 0
  }

  /** The last words of a run: what failed, a line each, then the totals. @returns {string[]} */
  lines() {
    const rest = this.failures.length - MOST
    const named = this.failures.slice(0, MOST).map((name) => `  ✗ ${name}`)
    return [
      '',
      ...(named.length > 0 ? ['  Failed:', ...named] : []),
      ...(rest > 0 ? [`  … and ${rest} more`] : []),
      ...(named.length > 0 ? [''] : []),
      `${this.passed} passed, ${this.failures.length} failed`,
    ]
  }
}
