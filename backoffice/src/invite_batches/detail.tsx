import { Badge } from 'instainstru-storefront/ui/Badge.tsx'
import { Card } from 'instainstru-storefront/ui/Card.tsx'
import { words } from '../format/numbers.ts'
import { StateBadge } from '../format/state_badge.tsx'
import { About } from './about.tsx'
import type { Batch } from './batch.ts'
import { Notice } from './notice.tsx'
import { Pace } from './pace.tsx'
import { Reached } from './reached.tsx'
import { StateButtons, StatesBar } from './states_bar.tsx'

export function BatchDetail({ batch }: { batch: Batch }) {
  const invites = Object.values(batch.states).reduce((sum, count) => sum + count, 0)
  return (
    <>
      <Notice error={batch.error} />
      <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_24rem]">
        <Card className="grid gap-4">
          <div className="flex flex-wrap items-center gap-2">
            <StateBadge state={batch.state} />
            {batch.dry_run && <Badge tone="outline">Dry run: nothing is sent</Badge>}
            {/* Numbers change too often to be read out; a new state is worth a word. */}
            <span role="status" className="sr-only">{`The batch is ${words(batch.state)}.`}</span>
          </div>
          <Pace batch={batch}>{invites > 0 && <StatesBar states={batch.states} />}</Pace>
          {invites > 0 && <StateButtons states={batch.states} />}
          {invites > 0 && <Reached counts={batch.counts} />}
        </Card>
        <Card>
          <About batch={batch} />
        </Card>
      </div>
    </>
  )
}
