import type { RefObject } from 'react'
import { useShortcuts } from '../shell/shortcuts.ts'
import { openMenu } from './open_menu.ts'
import type { Selection } from './selection.ts'

interface RowKeys {
  selection?: Selection
  shown: readonly string[]
  /** Shows the changes that wait for somebody to leave the rows. */
  onNewest: () => void
}

const STOP = 'a[data-row], [data-row-actions], input'

/**
 * Walks the rows. The focus itself is the cursor: it sits on the row's own link, so Enter opens and a
 * screen reader knows where it is; in a row without a link it sits on its actions or its box.
 */
export function useRowKeys(
  table: RefObject<HTMLTableElement | null>,
  { selection, shown, onNewest }: RowKeys
) {
  const rows = () => [...(table.current?.querySelectorAll<HTMLElement>('tr[data-id]') ?? [])]
  const current = () => document.activeElement?.closest<HTMLElement>('tr[data-id]') ?? null
  const stopOf = (row: HTMLElement) =>
    row.querySelector<HTMLElement>('a[data-row]') ?? row.querySelector<HTMLElement>(STOP)
  const goTo = (index: number) => {
    const all = rows()
    const row = all[Math.max(0, Math.min(all.length - 1, index))]
    if (!row) return
    stopOf(row)?.focus()
    row.scrollIntoView({ block: 'nearest' })
  }
  const place = () => rows().findIndex((row) => row === current())
  const next = () => goTo(place() + 1)
  const previous = () => goTo(place() < 0 ? 0 : place() - 1)
  const tick = () => {
    const id = current()?.dataset.id
    if (id) selection?.toggle(id)
  }
  const extend = () => {
    const id = current()?.dataset.id
    if (id) selection?.extend(id, shown)
  }
  const press = (label: string) =>
    document.querySelector<HTMLElement>(`nav [aria-label="${label}"]`)?.click()

  useShortcuts({
    j: next,
    k: previous,
    x: tick,
    X: extend,
    a: () => openMenu(current()?.querySelector('[data-row-actions]')),
    r: onNewest,
    '[': () => press('Previous page'),
    ']': () => press('Next page'),
  })
  // These mean something elsewhere: they are taken only while the cursor is on a row.
  useShortcuts(
    {
      ArrowDown: next,
      ArrowUp: previous,
      Home: () => goTo(0),
      End: () => goTo(rows().length - 1),
      ' ': tick,
    },
    'page',
    () => table.current?.contains(document.activeElement) === true && onLink()
  )
}

/** A button or box on its own has its own use for these keys. */
const onLink = () => document.activeElement?.matches('a[data-row], [data-row-actions]') === true
