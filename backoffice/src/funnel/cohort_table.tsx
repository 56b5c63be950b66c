import { Link } from 'react-router'
import { cx } from 'instainstru-storefront/ui/cx.ts'
import { whole, words } from '../format/numbers.ts'
import { dayAndMonth } from '../format/times.ts'
import { percent, type Cohort, type Funnel } from './funnel.ts'
import { Figure, Head } from './step_table.tsx'

const NAMES: Record<string, string> = { week: 'Week of', campaign: 'Campaign', batch: 'Batch' }

/** A cohort as a filter of the same page; a week is its days. */
function only({ key }: Cohort, cohort: string, params: URLSearchParams): URLSearchParams | null {
  if (key === null) return null
  const next = new URLSearchParams(params)
  next.delete('cohort')
  if (cohort === 'week') {
    const last = new Date(`${key}T12:00:00Z`)
    last.setUTCDate(last.getUTCDate() + 6)
    next.set('from', key)
    next.set('to', last.toISOString().slice(0, 10))
  } else next.set(cohort === 'batch' ? 'batch_id' : 'campaign', key)
  return next
}

/** The same steps for each cohort, newest first, as shares of its invited. */
export function CohortTable({ funnel, params }: { funnel: Funnel; params: URLSearchParams }) {
  const { cohort, cohorts } = funnel
  const later = funnel.steps.filter(({ measured }) => measured).slice(1)
  return (
    <section aria-labelledby="cohorts" className="grid gap-2">
      <h2 id="cohorts" className="display text-lg font-semibold">
        By {cohort}
      </h2>
      <div className="overflow-x-auto rounded-lg border border-line bg-raised" tabIndex={0}>
        <table aria-labelledby="cohorts" className="w-full text-sm">
          <thead className="bg-sunken text-left text-xs text-muted">
            <tr>
              <Head>{NAMES[cohort]}</Head>
              <Head right>Invited</Head>
              {later.map(({ step }) => (
                <Head key={step} right>
                  {words(step)}
                </Head>
              ))}
            </tr>
          </thead>
          <tbody>
            {cohorts.map((one) => {
              const query = only(one, cohort, params)
              const figures = one.steps.slice(1, later.length + 1)
              return (
                <tr key={one.key ?? ''} className="h-10 border-t border-line">
                  <th
                    scope="row"
                    className={cx(
                      'px-3 text-left font-medium',
                      cohort === 'week' && 'whitespace-nowrap'
                    )}
                  >
                    {query ? (
                      <Link to={{ search: query.toString() }} className="text-accent underline">
                        {cohort === 'week' ? dayAndMonth(one.key!) : one.label}
                      </Link>
                    ) : (
                      <span className="text-muted">none</span>
                    )}
                  </th>
                  <Figure>{whole(one.steps[0]!.count)}</Figure>
                  {figures.map(({ step, count, share_of_first: share }) => (
                    <Figure key={step}>
                      <span title={whole(count)}>{percent(share)}</span>
                    </Figure>
                  ))}
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
    </section>
  )
}
