import { useState } from 'react'

export interface Selection {
  ids: string[]
  has: (id: string) => boolean
  toggle: (id: string) => void
  setAll: (ids: string[], on: boolean) => void
  clear: () => void
}

/** Which rows are ticked. Kept while paging, so that rows of several pages can be taken together. */
export function useSelection(): Selection {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const change = (edit: (next: Set<string>) => void) =>
    setChosen((before) => {
      const next = new Set(before)
      edit(next)
      return next
    })
  return {
    ids: [...chosen],
    has: (id) => chosen.has(id),
    toggle: (id) => change((next) => void (next.delete(id) || next.add(id))),
    setAll: (ids, on) =>
      change((next) => ids.forEach((id) => (on ? next.add(id) : next.delete(id)))),
    clear: () => setChosen(new Set()),
  }
}
