/**
 * Runs an action for a key at once, and again after the pause if it was asked for meanwhile: many
 * changes a second become a few looks a second, and the last change is never missed.
 */
export function coalesce(
  pauseMs: number,
  act: (key: string) => Promise<void>
): (key: string) => void {
  const resting = new Map<string, { again: boolean }>()

  const run = (key: string) => {
    const rest = { again: false }
    resting.set(key, rest)
    const settle = () => {
      setTimeout(() => {
        resting.delete(key)
        if (rest.again) run(key)
      }, pauseMs)
    }
    act(key).then(settle, settle)
  }

  return (key) => {
    const rest = resting.get(key)
    if (rest) rest.again = true
    else run(key)
  }
}
