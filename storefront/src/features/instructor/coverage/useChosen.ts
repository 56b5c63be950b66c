import { useState } from 'react'

/** Numbers that are chosen, with each change to be taken back. */
export function useChosen(first: readonly number[]) {
  const [history, setHistory] = useState<readonly ReadonlySet<number>[]>([new Set(first)])
  const chosen = history.at(-1) ?? new Set<number>()

  function change(ids: readonly number[], on: boolean) {
    const next = new Set(chosen)
    for (const id of ids) {
      if (on) next.add(id)
      else next.delete(id)
    }
    setHistory([...history, next])
  }

  return {
    chosen,
    change,
    /** All of it at once, as one change. */
    choose: (ids: readonly number[]) => setHistory([...history, new Set(ids)]),
    undo: () => setHistory(history.slice(0, -1)),
    canUndo: history.length > 1,
  }
}
