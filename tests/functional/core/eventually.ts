import { setTimeout } from 'node:timers/promises'

/** Waits until a condition holds, and fails with its name when that takes too long. */
export async function eventually(
  what: string,
  holds: () => boolean | Promise<boolean>,
  withinMs = 10_000
): Promise<void> {
  const end = performance.now() + withinMs
  while (!(await holds())) {
    if (performance.now() > end) throw new Error(`Not within ${withinMs} ms: ${what}`)
    await setTimeout(20)
  }
}
