/** One reading after the other: of two at once the older could be the last to come in. */
export function inTurn(read: () => Promise<void>): () => Promise<void> {
  let last: Promise<void> = Promise.resolve()
  return () => {
    last = last.catch(() => {}).then(read)
    return last
  }
}
