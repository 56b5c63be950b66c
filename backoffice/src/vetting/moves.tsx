import { useState } from 'react'
import { Button } from 'instainstru-storefront/ui/Button.tsx'
import { useRecordAction } from '../data/use_record_action.ts'
import { Confirm } from '../shell/confirm.tsx'
import { MOVES } from './move_words.ts'
import { NoteField, ReasonField, readReason } from './reason_fields.tsx'
import { REPORT_REASONS, type ReviewDetail, type StaffMove } from './review.ts'

/** What may be done with the check as it stands; the server says which moves those are. */
export function Moves({ review }: { review: ReviewDetail }) {
  const [asked, setAsked] = useState<{ move: StaffMove; review: ReviewDetail }>()
  return (
    <div className="flex flex-wrap gap-2 empty:hidden">
      {review.moves.map((move) => (
        <Button
          key={move}
          variant={VARIANTS[move] ?? 'secondary'}
          size="sm"
          onClick={() => setAsked({ move, review })}
        >
          {MOVES[move].label}
        </Button>
      ))}
      {asked && <Move {...asked} onClose={() => setAsked(undefined)} />}
    </div>
  )
}

const VARIANTS: Partial<Record<StaffMove, 'primary' | 'danger'>> = {
  pass: 'primary',
  pre_adverse: 'danger',
  resume: 'danger',
}

interface MoveProps {
  move: StaffMove
  /** As it was when the question was asked; another state by now is refused. */
  review: ReviewDetail
  onClose: () => void
}

function Move({ move, review, onClose }: MoveProps) {
  const { label, title, says, done, word, reason, note } = MOVES[move]
  const { run, pending, error } = useRecordAction({
    resource: 'background-checks',
    shownIn: 'vetting-reviews',
    id: review.id,
    action: 'moves',
    version: review.background_check.version,
    done,
    name: review.name,
    onDone: onClose,
  })
  return (
    <Confirm
      title={title}
      action={label}
      word={word}
      pending={pending}
      error={error}
      onConfirm={(_, form) => run({ move, ...readReason(form) })}
      onClose={onClose}
    >
      <div className="grid gap-4">
        <p>
          <strong>{review.name}</strong> {says}
        </p>
        {reason && <ReasonField reasons={REPORT_REASONS} />}
        {note && <NoteField needed={note === 'needed'} most={1_000} />}
      </div>
    </Confirm>
  )
}
