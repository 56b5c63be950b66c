/** Ctrl-C (or a polite kill) as a signal to stop waiting. A second one ends the process at once. */
export function onInterrupt(): { signal: AbortSignal; forget: () => void } {
  const stop = new AbortController()
  const react = () => stop.abort()
  process.once('SIGINT', react)
  process.once('SIGTERM', react)
  return {
    signal: stop.signal,
    forget: () => {
      process.off('SIGINT', react)
      process.off('SIGTERM', react)
    },
  }
}
