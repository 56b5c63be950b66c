import { count } from '../format/numbers.ts'
import { usePageCommands, type PageCommand } from '../shell/page_commands.ts'
import { EVERYTHING } from './list_spec.ts'
import type { Selection } from './selection.ts'
import type { ListState } from './use_list_state.ts'

interface Shown {
  selection?: Selection
  ids: readonly string[]
  total: number
}

/** What every list offers to the palette. */
export function useListCommands(state: ListState, { selection, ids, total }: Shown): void {
  const pages = Math.ceil(total / state.perPage)
  const commands: (PageCommand | false)[] = [
    state.filters.length > 0 && {
      label: 'Clear filters',
      run: () => state.show(EVERYTHING),
    },
    selection !== undefined &&
      ids.length > 0 && {
        label: `Select ${count(ids.length, 'row')} of this page`,
        run: () => selection.setAll(ids, true),
      },
    state.page < pages && { label: 'Next page', run: () => state.goTo(state.page + 1) },
    state.page < pages && { label: 'Last page', run: () => state.goTo(pages) },
    state.page > 1 && { label: 'First page', run: () => state.goTo(1) },
  ]
  usePageCommands(commands.filter((command) => command !== false))
}
