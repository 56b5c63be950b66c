import { StateBadge } from '../format/state_badge.tsx'
import { CopyButton } from './copy_button.tsx'

interface RecordHeadProps {
  name: string
  /** The name is an address or key that people paste elsewhere. */
  copyable?: boolean
  state?: string
}

/** What is open in a drawer, and how it stands. */
export function RecordHead({ name, copyable = false, state }: RecordHeadProps) {
  return (
    <div className="grid gap-2">
      <p className="flex items-start gap-1.5">
        <span className="display text-xl font-semibold wrap-anywhere">{name}</span>
        {copyable && <CopyButton text={name} />}
      </p>
      {state && (
        <p>
          <StateBadge state={state} />
        </p>
      )}
    </div>
  )
}
