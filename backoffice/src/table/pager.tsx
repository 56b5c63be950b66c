import { ChevronLeft, ChevronRight } from 'lucide-react'
import { Button } from 'instainstru-storefront/ui/Button.tsx'
import { Select } from 'instainstru-storefront/ui/Select.tsx'
import { whole } from '../format/numbers.ts'
import type { ListState } from './use_list_state.ts'

/** `1–50 of 12,345`, one page back and forth, rows per page. */
export function Pager({ state, total }: { state: ListState; total: number }) {
  const { page, perPage } = state
  const first = Math.min(total, (page - 1) * perPage + 1)
  const last = Math.min(total, page * perPage)
  return (
    <nav
      aria-label="Pages"
      className="flex flex-wrap items-center justify-between gap-3 px-3 py-2 text-sm"
    >
      <p className="figures text-muted">
        {whole(first)}–{whole(last)} of {whole(total)}
      </p>
      <div className="flex items-center gap-2">
        <Select
          dense
          aria-label="Rows per page"
          className="w-auto"
          value={perPage}
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
          disabled={page <= 1}
          onClick={() => state.goTo(page - 1)}
        >
          <ChevronLeft aria-hidden="true" className="size-4" />
        </Button>
        <Button
          variant="secondary"
          size="iconSm"
          aria-label="Next page"
          disabled={last >= total}
          onClick={() => state.goTo(page + 1)}
        >
          <ChevronRight aria-hidden="true" className="size-4" />
        </Button>
      </div>
    </nav>
  )
}
