import { Alert } from '@/components/ui/Alert.tsx'
import { Button } from '@/components/ui/Button.tsx'
import { awayInWords, HIDDEN_MEANWHILE, type Away } from '../week/away.ts'
import type { Trouble } from './week_api.ts'

interface MessagesProps {
  trouble: Trouble
  /** Where to come back to after signing in. */
  monday: string
  onRetry: () => void
}

/** Why something did not work; what was painted is still there, and that is said. */
export function TroubleNote({ trouble, monday, onRetry }: MessagesProps) {
  const next = encodeURIComponent(`/instructor/calendar?week=${monday}`)
  if (trouble === 'signed_out') {
    return (
      <Alert role="alert" tone="caution" title="You are signed out">
        What you painted is kept in this tab.{' '}
        <a href={`/signin?next=${next}`} target="_blank" className="link">
          Sign in again in a new tab
        </a>
        , then save here.
      </Alert>
    )
  }
  const [title, words] =
    trouble === 'offline'
      ? ['You seem to be offline', 'What you painted is kept in this tab. Nothing is saved yet.']
      : trouble === 'broken'
        ? ['Something on our side broke', 'What you painted is kept. Try again in a moment.']
        : ['That did not work', trouble.words]
  return (
    <Alert role="alert" tone="danger" title={title}>
      <p>{words}</p>
      <Button variant="secondary" size="sm" className="mt-2" onClick={onRetry}>
        Try again
      </Button>
    </Alert>
  )
}

/** When somebody is away in the week at hand, and what that does to it. */
export function AwayNote({ away }: { away: Away }) {
  if (away.length === 0) return null
  return (
    <Alert tone="caution" title={`Time off: ${away.map(awayInWords).join(', ')}`}>
      {HIDDEN_MEANWHILE}{' '}
      <a href="/instructor/calendar/settings" className="link">
        Change your time off
      </a>
    </Alert>
  )
}
