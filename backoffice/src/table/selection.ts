import { useRef, useState } from 'react'

export interface Selection {
  ids: string[]
  has: (id: string) => boolean
  toggle: (id: string) => void
  /** Ticks everything from the row touched last to this one, in the order shown. */
  extend: (id: string, shown: readonly string[]) => void
  setAll: (ids: readonly string[], on: boolean) => void
  clear: () => void
}

/** Which rows are ticked. Kept while paging, so that rows of several pages can be taken together. */
export function useSelection(): Selection {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const touched = useRef<string>(null)
  const change = (edit: (next: Set<string>) => void) =>
    setChosen((before) => {
      const next = new Set(before)
      edit(next)
      return next
    })
  const setAll = (ids: readonly string[], on: boolean) =>
    change((next) => ids.forEach((id) => (on ? next.add(id) : next.delete(id))))
  return {
    ids: [...chosen],
    has: (id) => chosen.has(id),
    toggle(id) {
      touched.current = id
      change((next) => void (next.delete(id) || next.add(id)))
    },
    extend(id, shown) {
      setAll(between(touched.current, id, shown), true)
      touched.current = id
    },
    setAll,
    clear: () => setChosen(new Set()),
  }
}

/** The ids from one to another as shown, both included; the second alone where the first is not. */
export function between(from: string | null, to: string, shown: readonly string[]): string[] {
  const [start, end] = [shown.indexOf(from ?? to), shown.indexOf(to)]
  if (start < 0 || end < 0) return [to]
  return shown.slice(Math.min(start, end), Math.max(start, end) + 1)
}
