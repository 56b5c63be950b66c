import { useEffect, useState, type RefObject } from 'react'

/** Whether a mouse points at a row or the focus is in one. */
export function useOccupied(table: RefObject<HTMLTableElement | null>): boolean {
  const [pointed, setPointed] = useState(false)
  const [focused, setFocused] = useState(false)
  useEffect(() => {
    const body = table.current?.tBodies[0]
    if (!body) return
    const leaving = new AbortController()
    const { signal } = leaving
    body.addEventListener('pointerenter', () => setPointed(true), { signal })
    body.addEventListener('pointerleave', () => setPointed(false), { signal })
    body.addEventListener('focusin', () => setFocused(true), { signal })
    body.addEventListener(
      'focusout',
      ({ relatedTarget }) => setFocused(body.contains(relatedTarget as Node | null)),
      { signal }
    )
    return () => leaving.abort()
  }, [table])
  return pointed || focused
}
