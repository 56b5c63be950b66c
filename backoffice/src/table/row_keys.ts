import type { RefObject } from 'react'
import { useShortcuts } from '../shell/shortcuts.ts'

/**
 * j and k walk the rows, x ticks one. The focus itself is the cursor: it sits on the row's own
 * link, so Enter opens and a screen reader knows where it is.
 */
export function useRowKeys(
  table: RefObject<HTMLTableElement | null>,
  onTick?: (id: string) => void
) {
  const links = () => [...(table.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [])]
  const current = () => {
    const row = document.activeElement?.closest('tr')
    return links().findIndex((link) => link.closest('tr') === row)
  }
  const move = (step: number) => {
    const all = links()
    const next = Math.max(0, Math.min(all.length - 1, current() + step))
    all[next]?.focus()
    all[next]?.scrollIntoView({ block: 'nearest' })
  }
  useShortcuts({
    j: () => move(1),
    k: () => move(current() < 0 ? 1 : -1),
    x: () => {
      const id = links()[current()]?.dataset.row
      if (id) onTick?.(id)
    },
  })
}
