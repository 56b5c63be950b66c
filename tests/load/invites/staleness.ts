/** What was so at a moment; `at` in milliseconds of one clock, ascending. */
export interface Sample {
  at: number
  count: number
}

/**
 * How old the shown number ever was, in milliseconds: right before each update, the time since the
 * mail server had passed what was shown until then.
 */
export function worstStaleness(shown: Sample[], real: Sample[]): number {
  let worst = 0
  for (let n = 1; n < shown.length; n++) {
    const { count } = shown[n - 1]!
    const passed = real.find((sample) => sample.count > count)
    if (passed) worst = Math.max(worst, shown[n]!.at - passed.at)
  }
  return worst
}
