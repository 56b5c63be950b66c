import { FileDown, KeyRound, RotateCcw, ShieldOff, Trash2 } from 'lucide-react'
import { Ask } from './ask.tsx'
import { fullName, mayRestore, maySuspend, type UserDetail } from './user.ts'
import { SendAgain } from './send_again.tsx'
import { ViewAs } from './view_as.tsx'

/** What can be done to the account as a whole; the server says which of it to whom. */
export function Acts({ user }: { user: UserDetail }) {
  const may = (act: string) => user.acts.includes(act)
  const name = <strong>{fullName(user)}</strong>
  const living = user.state === 'active' || user.state === 'pending_verification'
  return (
    <div className="flex flex-wrap gap-2 empty:hidden">
      {may('impersonate') && living && <ViewAs user={user} />}
      {may('suspend') && maySuspend(user) && (
        <Ask
          user={user}
          action="suspension"
          label="Suspend"
          icon={<ShieldOff aria-hidden="true" className="size-4" />}
          danger
          title="Suspend this account?"
          done="Suspended"
        >
          {name} is signed out at once, everywhere, and kept out until restored. API tokens stop
          working.
        </Ask>
      )}
      {may('restore') && mayRestore(user) && (
        <Ask
          user={user}
          action="suspension"
          method="delete"
          label="Restore"
          icon={<RotateCcw aria-hidden="true" className="size-4" />}
          title="Restore this account?"
          done="Restored"
        >
          {name} is as before the suspension, and may sign in again.
        </Ask>
      )}
      {may('resend_verification') && user.state === 'pending_verification' && (
        <SendAgain user={user} />
      )}
      {may('reset_second_factor') && user.second_factor.enabled && (
        <Ask
          user={user}
          action="second-factor"
          method="delete"
          label="Reset second factor"
          icon={<KeyRound aria-hidden="true" className="size-4" />}
          title="Reset the second factor?"
          done="Second factor reset"
        >
          {name} is signed out everywhere and signs in by password alone; staff set up a new one at
          once. They are told by mail. Make sure first that it is them who asks.
        </Ask>
      )}
      {may('export') && user.state !== 'deleted' && (
        <Ask
          user={user}
          action="export"
          label="Copy of data"
          icon={<FileDown aria-hidden="true" className="size-4" />}
          title="Have a copy of their data made?"
          done="The copy is being made"
        >
          {name} gets a mail when it is ready. Only they can fetch it.
        </Ask>
      )}
      {may('delete') && user.state !== 'deleted' && (
        <Ask
          user={user}
          action="deletion"
          label="Delete"
          icon={<Trash2 aria-hidden="true" className="size-4" />}
          danger
          title="Delete this account for good?"
          word="delete"
          done="Deleted"
        >
          Everything that names {name} is taken out, everywhere. Nobody can bring it back.
        </Ask>
      )}
    </div>
  )
}
