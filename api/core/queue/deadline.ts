/** Waits for a promise, but no longer than `milliseconds`; then rejects with a `TimeoutError`. */
export async function within<Value>(milliseconds: number, work: Promise<Value>): Promise<Value> {
  let timer: NodeJS.Timeout | undefined
  const limit = new Promise<never>((_, reject) => {
    const error = new DOMException(`No answer within ${milliseconds} ms`, 'TimeoutError')
    timer = setTimeout(() => reject(error), milliseconds)
  })
  try {
    return await Promise.race([work, limit])
  } finally {
    clearTimeout(timer)
  }
}

/** Waits for work that never rejects, but no longer than `milliseconds`. */
export async function noLongerThan(milliseconds: number, work: Promise<unknown>): Promise<void> {
  const over = new AbortController()
  await Promise.race([work, pause(milliseconds, over.signal)])
  over.abort()
}

/** Waits until `milliseconds` passed or the signal aborts, whichever is first. Never rejects. */
export function pause(milliseconds: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal?.aborted) return resolve()
    const done = () => {
      clearTimeout(timer)
      signal?.removeEventListener('abort', done)
      resolve()
    }
    const timer = setTimeout(done, milliseconds)
    signal?.addEventListener('abort', done, { once: true })
  })
}
