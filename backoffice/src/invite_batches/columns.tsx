import { Badge } from 'instainstru-storefront/ui/Badge.tsx'
import { whole } from '../format/numbers.ts'
import { StateBadge } from '../format/state_badge.tsx'
import { Time } from '../format/time.tsx'
import type { Column } from '../table/column.ts'
import { RowLink } from '../table/row_link.tsx'
import type { Batch } from './batch.ts'
import { ProgressBar } from './progress_bar.tsx'

const number = (title: string, key: string, className: string): Column<Batch> => ({
  title,
  className: `figures text-right ${className}`,
  cell: ({ counts }) => whole(counts[key] ?? 0),
})

/** A file that went out before is no failure and no loss: nobody was to get it twice. */
function BatchState({ batch: { state, existing } }: { batch: Batch }) {
  return existing ? <Badge tone="outline">Sent before</Badge> : <StateBadge state={state} />
}

export const BATCH_COLUMNS: readonly Column<Batch>[] = [
  {
    title: 'File',
    cell: (batch) => (
      <>
        <span className="flex min-w-0 items-center gap-2 max-md:pt-1">
          <RowLink elsewhere id={batch.id} to={`/invite-batches/${batch.id}`}>
            {batch.file_name}
          </RowLink>
          {batch.dry_run && <Badge tone="outline">Dry run</Badge>}
        </span>
        <span className="block pb-1.5 md:hidden">
          <ProgressBar batch={batch} />
        </span>
      </>
    ),
  },
  { title: 'State', className: 'w-28', cell: (batch) => <BatchState batch={batch} /> },
  {
    title: 'Progress',
    className: 'w-44 hidden md:table-cell',
    cell: (batch) => <ProgressBar batch={batch} />,
  },
  number('Lines', 'total', 'w-20 hidden lg:table-cell'),
  number('Sent', 'sent', 'w-20 hidden lg:table-cell'),
  number('Failed', 'failed', 'w-20 hidden xl:table-cell'),
  number('Redeemed', 'redeemed', 'w-24 hidden xl:table-cell'),
  {
    title: 'By',
    className: 'w-36 hidden 2xl:table-cell',
    cell: ({ created_by_name }) => created_by_name ?? '–',
  },
  {
    title: 'Created',
    sort: 'created_at',
    className: 'w-32 hidden sm:table-cell',
    cell: ({ created_at }) => <Time at={created_at} />,
  },
]
