import { useShortcuts } from '../shell/shortcuts.ts'

/** In a drawer, j and k open the row after and before the one that is open, as the list shows them. */
export function useNeighbours(current: string, open: (id: string) => void): void {
  const step = (by: number) => {
    const shown = [...document.querySelectorAll<HTMLElement>('[data-row]')]
    const ids = shown.flatMap((link) => link.dataset.row ?? [])
    const next = ids[ids.indexOf(current) + by]
    if (next) open(next)
  }
  useShortcuts({ j: () => step(1), k: () => step(-1) }, 'dialog')
}
