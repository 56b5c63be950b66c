import { Link } from 'react-router'
import { Card } from 'instainstru-storefront/ui/Card.tsx'
import { Skeleton } from 'instainstru-storefront/ui/Skeleton.tsx'
import { whole, words } from '../format/numbers.ts'
import { percent, useFunnel } from '../funnel/funnel.ts'

const WEEKS = 6

/** The funnel of the last weeks in a few lines. */
export function MiniFunnel({ day }: { day: string }) {
  const first = new Date(`${day}T12:00:00Z`)
  first.setUTCDate(first.getUTCDate() - WEEKS * 7)
  const from = first.toISOString().slice(0, 10)
  const { funnel } = useFunnel(new URLSearchParams({ from }))
  const steps = funnel?.steps.filter(({ measured }) => measured) ?? []
  return (
    <Card className="grid content-start gap-3 p-4">
      <div className="flex flex-wrap items-baseline justify-between gap-2">
        <h2 className="display text-lg font-semibold">Invited in the last {WEEKS} weeks</h2>
        <Link to={`/beta/funnel?from=${from}`} className="text-sm text-accent underline">
          Whole funnel
        </Link>
      </div>
      {!funnel && <Skeleton className="h-40" />}
      {funnel && steps[0]?.count === 0 && (
        <p className="text-sm text-muted">Nobody was invited by mail in these weeks.</p>
      )}
      <ol className="grid gap-2">
        {steps[0]?.count !== 0 &&
          steps.map(({ step, count, share_of_first: share, lower_bound: atLeast }) => (
            <li
              key={step}
              className="grid grid-cols-[minmax(5rem,9rem)_1fr_5.5rem] items-center gap-2 text-sm"
            >
              <span>{words(step)}</span>
              <span aria-hidden="true" className="h-3 overflow-hidden rounded-full bg-sunken">
                <span
                  className="block h-full rounded-full bg-accent"
                  style={{ width: `${(share ?? 0) * 100}%` }}
                />
              </span>
              <span className="figures text-right">
                {atLeast && '≥ '}
                {whole(count)} <span className="text-muted">{percent(share)}</span>
              </span>
            </li>
          ))}
      </ol>
    </Card>
  )
}
