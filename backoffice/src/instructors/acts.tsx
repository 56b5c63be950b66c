import { useCan } from '@refinedev/core'
import { Eye, EyeOff } from 'lucide-react'
import { useState } from 'react'
import { Button } from 'instainstru-storefront/ui/Button.tsx'
import { useRecordAction } from '../data/use_record_action.ts'
import { Confirm } from '../shell/confirm.tsx'
import { fullName } from '../users/user.ts'
import type { InstructorDetail } from './instructor.ts'

/** Keeps a profile from view, or lets it be seen again; for those who look after proofs as well. */
export function Acts({ instructor }: { instructor: InstructorDetail }) {
  // As it was when the question was asked: an answer from meanwhile must not change the question.
  const [asked, setAsked] = useState<InstructorDetail>()
  const { data: may } = useCan({ resource: 'vetting-reviews', action: 'list' })
  const hasProfile = instructor.slug !== null
  if (!may?.can || !hasProfile) return null
  const Icon = instructor.kept_back ? Eye : EyeOff
  return (
    <div className="flex flex-wrap gap-2">
      <Button
        variant={instructor.kept_back ? 'secondary' : 'danger'}
        size="sm"
        onClick={() => setAsked(instructor)}
      >
        <Icon aria-hidden="true" className="size-4" />
        {instructor.kept_back ? 'Let it be shown' : 'Keep back'}
      </Button>
      {asked && <Ask instructor={asked} onClose={() => setAsked(undefined)} />}
    </div>
  )
}

interface AskProps {
  instructor: InstructorDetail
  onClose: () => void
}

function Ask({ instructor, onClose }: AskProps) {
  const { id, kept_back: keptBack } = instructor
  const name = fullName(instructor)
  const { run, pending, error } = useRecordAction({
    resource: 'instructors',
    id,
    action: 'hiding',
    method: keptBack ? 'delete' : 'post',
    done: keptBack ? 'No longer kept back' : 'Kept back',
    name,
    onDone: onClose,
  })
  return (
    <Confirm
      title={keptBack ? 'Let this profile be shown?' : 'Keep this profile back?'}
      action={keptBack ? 'Let it be shown' : 'Keep back'}
      needsReason
      pending={pending}
      error={error}
      onConfirm={(reason) => run({ reason, ...(keptBack && { hiding_id: keptBack.id }) })}
      onClose={onClose}
    >
      {keptBack ? (
        <p>
          Students see <strong>{name}</strong> again, as far as no step is missing. They get a mail.
          The reason is for our record.
        </p>
      ) : (
        <p>
          Page and search are without <strong>{name}</strong> from the next request on, until
          somebody of us lets it be shown. They get a mail, and{' '}
          <strong>read your reason word for word</strong>.
        </p>
      )}
    </Confirm>
  )
}
