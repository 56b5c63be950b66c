import { Alert } from 'instainstru-storefront/ui/Alert.tsx'
import { Badge } from 'instainstru-storefront/ui/Badge.tsx'
import { Card } from 'instainstru-storefront/ui/Card.tsx'
import { StateBadge } from '../format/state_badge.tsx'
import { Time } from '../format/time.tsx'
import { span } from '../format/times.ts'
import type { Batch } from './batch.ts'
import { Counts } from './counts.tsx'
import { ProgressBar } from './progress_bar.tsx'

export function BatchDetail({ batch }: { batch: Batch }) {
  const { error, rate_per_minute: rate, eta_seconds: eta } = batch
  return (
    <Card className="grid gap-4">
      <div className="flex flex-wrap items-center gap-x-5 gap-y-2 text-sm">
        <span className="flex gap-2">
          <StateBadge state={batch.state} />
          {batch.dry_run && <Badge tone="outline">Dry run: nothing is sent</Badge>}
        </span>
        <span className="text-muted">
          Created <Time at={batch.created_at} />
        </span>
        {batch.finished_at && (
          <span className="text-muted">
            Finished <Time at={batch.finished_at} />
          </span>
        )}
        {rate > 0 && <span className="figures text-muted">{rate} a minute</span>}
        {eta !== null && eta > 0 && <span className="figures text-muted">{span(eta)} left</span>}
      </div>
      <ProgressBar batch={batch} />
      {error && (
        <Alert tone="danger" title={error.detail}>
          <ul>
            {error.errors?.map(({ field, message }) => (
              <li key={`${field} ${message}`}>{message}</li>
            ))}
          </ul>
        </Alert>
      )}
      <Counts counts={batch.counts} />
    </Card>
  )
}
