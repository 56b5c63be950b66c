import { useOne, usePermissions } from '@refinedev/core'
import { ArrowLeft } from 'lucide-react'
import { Link, useParams } from 'react-router'
import { Skeleton } from 'instainstru-storefront/ui/Skeleton.tsx'
import type { ApiError } from '../data/problem.ts'
import { StateBadge } from '../format/state_badge.tsx'
import { inNewYork } from '../phases/new_york.ts'
import { PlaceTime } from '../phases/place_time.tsx'
import { Page } from '../shell/page.tsx'
import { Facts } from '../table/facts.tsx'
import { Failed } from '../table/states.tsx'
import { Trail } from '../users/trail.tsx'
import { ClinicActions } from './actions.tsx'
import type { Clinic } from './clinic.ts'
import { AttendanceSheet } from './sheet.tsx'

const POLL_MS = 10_000

/** One date with everybody who signed up for it. */
export default function ClinicShow() {
  const { id = '' } = useParams()
  const { data: permissions = [] } = usePermissions<string[]>({})
  const { query, result: clinic } = useOne<Clinic, ApiError>({
    resource: 'clinic-dates',
    id,
    liveMode: 'auto',
    errorNotification: false,
    queryOptions: { refetchInterval: POLL_MS },
  })
  return (
    <>
      <Link
        to="/clinic"
        className="mb-3 inline-flex min-h-6 items-center gap-1 text-sm text-muted hover:text-accent"
      >
        <ArrowLeft aria-hidden="true" className="size-4" /> Clinic
      </Link>
      <Page
        title={clinic ? inNewYork(clinic.starts_at) : 'Clinic'}
        actions={clinic && <ClinicActions clinic={clinic} />}
      >
        {query.isLoading && <Skeleton className="h-44" />}
        {query.error && !clinic && (
          <Failed
            title="This date could not be loaded"
            error={query.error}
            onRetry={() => void query.refetch()}
          />
        )}
        {clinic && (
          <>
            <Facts facts={factsOf(clinic)} />
            <AttendanceSheet clinic={clinic} />
            {permissions.includes('view_audit_log') && (
              <section aria-label="Audit" className="grid gap-3">
                <h2 className="display text-lg font-semibold">Audit</h2>
                <Trail type="clinic_date" id={clinic.id} />
              </section>
            )}
          </>
        )}
      </Page>
    </>
  )
}

const factsOf = (clinic: Clinic) =>
  [
    ['State', <StateBadge state={clinic.state} />],
    ['Begins', <PlaceTime at={clinic.starts_at} />],
    ['Ends', <PlaceTime at={clinic.ends_at} />],
    ['Seats', `${clinic.seated} of ${clinic.capacity} taken, ${clinic.waiting} in line`],
    ['Were there', clinic.present + clinic.absent > 0 && `${clinic.present}, ${clinic.absent} not`],
    ['Place', clinic.place],
    ['Link', clinic.link],
    ['Notes', clinic.notes && <span className="whitespace-pre-line">{clinic.notes}</span>],
    ['Cancelled', clinic.cancelled_at && <PlaceTime at={clinic.cancelled_at} />],
    ['Because', clinic.cancel_reason],
  ] as const
