import { useCustom } from '@refinedev/core'
import { ChevronLeft, ChevronRight } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { Button } from 'instainstru-storefront/ui/Button.tsx'
import { Skeleton } from 'instainstru-storefront/ui/Skeleton.tsx'
import { WeekStrip } from 'instainstru-storefront/calendar/picture/WeekStrip.tsx'
import { addDays, weekInWords } from 'instainstru-storefront/calendar/week/dates.ts'
import type { Window } from 'instainstru-storefront/calendar/week/day.ts'
import { cityOfZone } from 'instainstru-storefront/lib/moments.ts'
import type { ApiError } from '../data/problem.ts'
import { ADMIN_API } from '../data/provider.ts'
import { Failed } from '../table/states.tsx'
import { BookingTerms } from './booking_terms.tsx'
import type { InstructorDetail } from './instructor.ts'

interface Week {
  week: string
  time_zone: string
  today: string
  days: { date: string; windows: Window[] }[]
}

/** When somebody teaches, week by week, as their own page draws it; and when they are away. */
export function Hours({ instructor }: { instructor: InstructorDetail }) {
  const [week, setWeek] = useState<string>()
  const { query } = useCustom<Week, ApiError>({
    url: `${ADMIN_API}/instructors/${instructor.id}/availability`,
    method: 'get',
    config: { query: week ? { week } : {} },
    errorNotification: false,
    queryOptions: { placeholderData: (before) => before },
  })
  const shown = query.data?.data
  if (query.error) {
    const retry = () => void query.refetch()
    return <Failed title="The hours could not be loaded" error={query.error} onRetry={retry} />
  }
  if (!shown) return <Skeleton className="h-64" />
  return (
    <div className="grid gap-4">
      <div className="flex items-center justify-between gap-2">
        <Step label="Week before" onClick={() => setWeek(addDays(shown.week, -7))}>
          <ChevronLeft aria-hidden="true" className="size-4" />
        </Step>
        <h3 className="text-center font-semibold" aria-live="polite">
          {weekInWords(shown.week)}
        </h3>
        <Step label="Week after" onClick={() => setWeek(addDays(shown.week, 7))}>
          <ChevronRight aria-hidden="true" className="size-4" />
        </Step>
      </div>
      <WeekStrip days={shown.days} today={shown.today} />
      <p className="text-sm text-muted">
        By the clocks of {cityOfZone(shown.time_zone)}. Plain: any lesson. Dots: online only.
        Stripes: no travel.
      </p>
      <BookingTerms instructor={instructor} />
    </div>
  )
}

interface StepProps {
  label: string
  onClick: () => void
  children: ReactNode
}

const Step = ({ label, onClick, children }: StepProps) => (
  <Button variant="quiet" size="iconSm" aria-label={label} title={label} onClick={onClick}>
    {children}
  </Button>
)
