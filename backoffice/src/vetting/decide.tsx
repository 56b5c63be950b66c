import { useRecordAction } from '../data/use_record_action.ts'
import { Confirm } from '../shell/confirm.tsx'
import { NoteField, ReasonField, readReason } from './reason_fields.tsx'
import { IDENTITY_REASONS } from './review.ts'

export type Decision = 'accept' | 'refuse'

interface DecideProps {
  /** Of the document. */
  id: string
  name: string
  decision: Decision
  onClose: () => void
}

/** The last question before a document is accepted or refused; the second of two reviewers is told so. */
export function Decide({ id, name, decision, onClose }: DecideProps) {
  const refuse = decision === 'refuse'
  const { run, pending, error } = useRecordAction({
    resource: 'vetting-documents',
    shownIn: 'vetting-reviews',
    id,
    action: 'decision',
    done: refuse ? 'Refused' : 'Accepted',
    name,
    onDone: onClose,
  })
  return (
    <Confirm
      title={refuse ? 'Refuse this document?' : 'Accept this document?'}
      action={refuse ? 'Refuse' : 'Accept'}
      pending={pending}
      error={error}
      onConfirm={(_, form) => run({ decision, ...readReason(form) })}
      onClose={onClose}
    >
      {refuse ? (
        <div className="grid gap-4">
          <p>
            <strong>{name}</strong> gets a mail, reads why on their page, and may send another one.
          </p>
          <ReasonField reasons={IDENTITY_REASONS} />
          <NoteField needed={false} most={500} />
        </div>
      ) : (
        <p>
          It shows that they are <strong>{name}</strong>. They get a mail, and the files are deleted
          before long. It cannot be taken back.
        </p>
      )}
    </Confirm>
  )
}
