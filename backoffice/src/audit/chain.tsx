import { useQuery } from '@tanstack/react-query'
import { ShieldAlert, ShieldCheck } from 'lucide-react'
import { Link } from 'react-router'
import { Button } from 'instainstru-storefront/ui/Button.tsx'
import { cx } from 'instainstru-storefront/ui/cx.ts'
import { http } from '../data/http.ts'
import type { ApiError } from '../data/problem.ts'
import { ADMIN_API } from '../data/provider.ts'
import { count, whole } from '../format/numbers.ts'
import { Time } from '../format/time.tsx'
import { Failed } from '../table/states.tsx'

interface Report {
  intact: boolean
  sealed: number
  unsealed: number
  first_broken: { position: number; audit_id: string; why: 'altered' | 'removed' | 'gap' } | null
  verified_at: string
}

const WHY = {
  altered: 'was changed after it was written',
  removed: 'is gone',
  gap: 'has lost its seal',
}

/** Whether the chain of seals holds; walked when somebody asks, since it reads every event. */
export function Chain() {
  const { data, error, isFetching, refetch } = useQuery<Report, ApiError>({
    queryKey: ['audit-verification'],
    enabled: false,
    queryFn: async () => (await http.get(`${ADMIN_API}/audit-events/verification`)).data,
  })
  const Icon = data && !data.intact ? ShieldAlert : ShieldCheck
  return (
    <div className="grid gap-3">
      <div className="flex flex-wrap items-center gap-3 rounded-lg border border-line bg-raised px-4 py-2.5 text-sm">
        <Icon aria-hidden="true" className={cx('size-5', toneOf(data))} />
        <p role="status" className="min-w-0 flex-1 basis-60">
          {data ? <Finding report={data} /> : 'Each event is sealed to the one before it.'}
        </p>
        <Button variant="secondary" size="sm" pending={isFetching} onClick={() => void refetch()}>
          Verify now
        </Button>
      </div>
      {error && <Failed title="The chain could not be walked" error={error} />}
    </div>
  )
}

function toneOf(report: Report | undefined): string {
  if (!report) return 'text-muted'
  return report.intact ? 'text-positive' : 'text-danger'
}

function Finding({ report }: { report: Report }) {
  const { first_broken: broken, sealed, unsealed, verified_at: at } = report
  if (broken) {
    return (
      <>
        <strong>The chain is broken.</strong>{' '}
        <Link to={`/audit-events/${broken.audit_id}`} className="text-accent underline">
          Event {whole(broken.position)}
        </Link>{' '}
        {WHY[broken.why]}. <Time at={at} />
      </>
    )
  }
  return (
    <>
      The chain holds: {count(sealed, 'event')}
      {unsealed > 0 && `, ${whole(unsealed)} more wait for their seal`}. <Time at={at} />
    </>
  )
}
