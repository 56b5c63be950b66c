import { useRef } from 'react'

/**
 * Keys that make a request happen once: the same values get the same key until they were answered, so
 * that a second click, or another try after a broken line, changes nothing twice.
 */
export function useOnceKey() {
  const held = useRef<{ values: string; key: string } | null>(null)
  return {
    keyFor(values: object): string {
      const written = JSON.stringify(values)
      if (held.current?.values !== written) {
        held.current = { values: written, key: crypto.randomUUID() }
      }
      return held.current.key
    },
    answered() {
      held.current = null
    },
  }
}
