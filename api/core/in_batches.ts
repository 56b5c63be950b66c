/**
 * One question for all who ask while the one before is out. Whoever asks waits for a question that begins
 * after they came, so no answer is older than who hears it.
 */
export function inBatches<Value>(
  read: (keys: string[]) => Promise<ReadonlyMap<string, Value>>
): (key: string) => Promise<Value | undefined> {
  let last: Promise<unknown> = Promise.resolve()
  let next: { keys: Set<string>; answer: Promise<ReadonlyMap<string, Value>> } | undefined

  function open() {
    const keys = new Set<string>()
    const answer = last
      .catch(() => {})
      .then(() => {
        next = undefined
        return read([...keys])
      })
    last = answer
    return { keys, answer }
  }

  return async (key) => {
    const batch = (next ??= open())
    batch.keys.add(key)
    return (await batch.answer).get(key)
  }
}
