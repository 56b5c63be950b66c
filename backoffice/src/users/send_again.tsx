import { MailCheck } from 'lucide-react'
import { Button } from 'instainstru-storefront/ui/Button.tsx'
import { useRecordAction } from '../data/use_record_action.ts'
import { Failed } from '../table/states.tsx'
import { fullName, type User } from './user.ts'

/** For somebody who cannot find the mail with the link that proves their address. */
export function SendAgain({ user }: { user: User }) {
  const { run, pending, error } = useRecordAction({
    resource: 'users',
    id: user.id,
    action: 'verification-mail',
    done: 'Sent again',
    name: fullName(user),
    onDone: () => undefined,
  })
  return (
    <>
      <Button variant="secondary" size="sm" pending={pending} onClick={() => run({})}>
        <MailCheck aria-hidden="true" className="size-4" /> Send the confirmation again
      </Button>
      {error && <Failed title="Not sent" error={error} />}
    </>
  )
}
