import { ChevronLeft, ChevronRight } from 'lucide-react'
import { Button } from 'instainstru-storefront/ui/Button.tsx'
import { Select } from 'instainstru-storefront/ui/Select.tsx'
import { whole } from '../format/numbers.ts'
import type { ListState } from './use_list_state.ts'

interface PagerProps {
  state: ListState
  total: number
}

/** `1–50 of 12,345`; the means to turn pages only where there are several. */
export function Pager({ state, total }: PagerProps) {
  const { page, perPage, pageSizes } = state
  const first = Math.min(total, (page - 1) * perPage + 1)
  const last = Math.min(total, page * perPage)
  return (
    <div className="flex flex-wrap items-center justify-between gap-3 px-3 py-2 text-sm">
      <p className="figures text-muted">
        {whole(first)}–{whole(last)} of {whole(total)}
      </p>
      {total > Math.min(...pageSizes) && <Turning state={state} last={last} total={total} />}
    </div>
  )
}

function Turning({ state, last, total }: PagerProps & { last: number }) {
  return (
    <nav aria-label="Pages" className="flex items-center gap-2">
      <Select
        dense
        aria-label="Rows per page"
        className="w-auto"
        value={state.perPage}
        onChange={(event) => state.resize(Number(event.target.value))}
      >
        {state.pageSizes.map((size) => (
          <option key={size} value={size}>
            {size} rows
          </option>
        ))}
      </Select>
      <Button
        variant="secondary"
        size="iconSm"
        aria-label="Previous page"
        disabled={state.page <= 1}
        onClick={() => state.goTo(state.page - 1)}
      >
        <ChevronLeft aria-hidden="true" className="size-4" />
      </Button>
      <Button
        variant="secondary"
        size="iconSm"
        aria-label="Next page"
        disabled={last >= total}
        onClick={() => state.goTo(state.page + 1)}
      >
        <ChevronRight aria-hidden="true" className="size-4" />
      </Button>
    </nav>
  )
}
