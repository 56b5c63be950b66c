import { Link } from 'react-router'
import { Card } from 'instainstru-storefront/ui/Card.tsx'
import { cx } from 'instainstru-storefront/ui/cx.ts'
import { whole } from '../format/numbers.ts'
import { Sparkline } from './sparkline.tsx'
import type { MetricToday } from './today.ts'

const WEEKDAY = new Intl.DateTimeFormat('en-US', { weekday: 'long', timeZone: 'UTC' })

interface TodayCardProps {
  title: string
  metric: MetricToday
  comparedWith: string
  /** Where the rows are; none for whom they are not shown. */
  to: string | null
  bad?: boolean
}

/** One number of today beside last week's, with the days between. */
export function TodayCard({ title, metric, comparedWith, to, bad = false }: TodayCardProps) {
  const { today, last_week: lastWeek, days } = metric
  const weekday = WEEKDAY.format(new Date(`${comparedWith}T12:00:00Z`))
  const better = bad ? today < lastWeek : today > lastWeek
  return (
    <Card className="relative grid content-start gap-2 p-4">
      <h2 className="text-sm font-medium text-muted">
        {to ? (
          <Link to={to} className="after:absolute after:inset-0 hover:text-accent">
            {title}
          </Link>
        ) : (
          title
        )}
      </h2>
      <div className="flex flex-wrap items-end justify-between gap-x-3 gap-y-1">
        <p className="figures display text-3xl font-semibold">{whole(today)}</p>
        <Sparkline values={days.map(({ value }) => value)} />
      </div>
      <p className={cx('text-xs', today !== lastWeek && better ? 'text-positive' : 'text-muted')}>
        {whole(lastWeek)} last {weekday} by this time
      </p>
    </Card>
  )
}
