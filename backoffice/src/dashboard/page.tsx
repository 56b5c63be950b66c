import { Link } from 'react-router'
import { Skeleton } from 'instainstru-storefront/ui/Skeleton.tsx'
import { HealthStrip } from '../operations/strip.tsx'
import { Page } from '../shell/page.tsx'
import { useSections } from '../shell/use_sections.ts'
import { Failed } from '../table/states.tsx'
import { TodayCard } from './card.tsx'
import { MiniFunnel } from './mini_funnel.tsx'
import { CARDS, useToday } from './today.ts'

/** Where the day begins: what today brought, what waits, how far the invited come. */
export default function Dashboard() {
  const { today, error, refetch } = useToday()
  const paths = new Map(useSections().map(({ name, path }) => [name, path ?? name]))
  const cards = Object.entries(CARDS).flatMap(([name, card]) => {
    const metric = today?.metrics.find((one) => one.metric === name)
    return metric ? [{ name, metric, ...card }] : []
  })
  return (
    <Page
      title="Dashboard"
      intro="Today by the clock of New York, beside the same weekday of last week."
      actions={
        <Link to="/metrics" className="text-sm text-accent underline">
          Every day
        </Link>
      }
    >
      {error && <Failed title="Today could not be counted" error={error} onRetry={refetch} />}
      {!today && !error && <Skeleton className="h-60" />}
      <div className="grid grid-cols-1 gap-3 min-[22rem]:grid-cols-2 lg:grid-cols-4">
        {cards.map(({ name, title, metric, section, search, bad }) => (
          <TodayCard
            key={name}
            title={title}
            metric={metric}
            comparedWith={today!.compared_with}
            to={paths.has(section) ? `/${paths.get(section)}?${search(today!.day)}` : null}
            bad={bad}
          />
        ))}
      </div>
      {today && <MiniFunnel day={today.day} />}
      <HealthStrip />
    </Page>
  )
}
