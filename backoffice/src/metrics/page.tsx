import { lazy, Suspense } from 'react'
import { useSearchParams } from 'react-router'
import { Skeleton } from 'instainstru-storefront/ui/Skeleton.tsx'
import { whole, words } from '../format/numbers.ts'
import { weekday } from '../format/times.ts'
import { Choice } from '../funnel/filters.tsx'
import { Figure, Head } from '../funnel/step_table.tsx'
import { Page } from '../shell/page.tsx'
import { DaysFilter } from '../table/days_filter.tsx'
import { Failed } from '../table/states.tsx'
import { GROUPS, useDaily, type Daily } from './daily.ts'

const DailyChart = lazy(() => import('./chart.tsx'))

/** Every day as it was added up in the night after it. */
export default function Metrics() {
  const [params, setParams] = useSearchParams()
  const value = (name: string) => params.get(name) ?? ''
  const change = (values: Record<string, string>) => {
    const next = new URLSearchParams(params)
    for (const [name, text] of Object.entries(values)) {
      if (text) next.set(name, text)
      else next.delete(name)
    }
    setParams(next, { replace: true })
  }
  const asked = ['from', 'to', 'role'].filter(value).map((name) => [name, value(name)])
  const { daily, error, refetch } = useDaily(new URLSearchParams(asked))
  const shown = GROUPS[value('show')] ?? GROUPS.invites!
  const days = value('from') || value('to') ? `${value('from')}..${value('to')}` : ''
  return (
    <Page title="Daily numbers" intro="The days of New York, added up at half past two each night.">
      <div role="search" className="flex flex-wrap items-center gap-2">
        <Choice
          label="Show"
          value={value('show')}
          options={{ '': 'Invites', teaching: 'Instructors', people: 'People', trouble: 'Trouble' }}
          onChange={(show) => change({ show })}
        />
        <Choice
          label="Role"
          value={value('role')}
          options={{ '': 'Any role', instructor: 'Instructors', student: 'Students' }}
          onChange={(role) => change({ role })}
        />
        <DaysFilter
          label="Days"
          value={days}
          onChange={(chosen) => {
            const [from = '', to = ''] = chosen.split('..')
            change({ from, to })
          }}
        />
      </div>
      {error && <Failed title="The days could not be read" error={error} onRetry={refetch} />}
      {!daily && !error && <Skeleton className="h-96" />}
      {daily && (
        <>
          <Suspense fallback={<Skeleton className="h-64" />}>
            <DailyChart days={daily.days} metrics={shown} />
          </Suspense>
          <DayTable daily={daily} shown={shown} />
        </>
      )}
    </Page>
  )
}

/** The days behind the picture, newest first; a dash is a day that was not added up. */
function DayTable({ daily, shown }: { daily: Daily; shown: readonly string[] }) {
  const meaning = new Map(daily.metrics.map(({ metric, counts }) => [metric, counts]))
  return (
    <div className="overflow-x-auto rounded-lg border border-line bg-raised" tabIndex={0}>
      <table aria-label="Days" className="w-full text-sm">
        <thead className="bg-sunken text-left text-xs text-muted">
          <tr>
            <Head>Day</Head>
            {shown.map((metric) => (
              <Head key={metric} right>
                <abbr title={meaning.get(metric)} className="no-underline">
                  {words(metric)}
                </abbr>
              </Head>
            ))}
          </tr>
        </thead>
        <tbody>
          {daily.days.toReversed().map(({ day, numbers }) => (
            <tr key={day} className="h-9 border-t border-line">
              <th scope="row" className="figures px-3 text-left font-normal whitespace-nowrap">
                <time dateTime={day}>{weekday(day)}</time>
              </th>
              {shown.map((metric) => {
                const number = numbers[metric]
                return (
                  <Figure key={metric}>{typeof number === 'number' ? whole(number) : '–'}</Figure>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
