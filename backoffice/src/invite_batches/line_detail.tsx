import { Link } from 'react-router'
import { words } from '../format/numbers.ts'
import { Time } from '../format/time.tsx'
import { History } from '../invites/history.tsx'
import { Tries } from '../mail/tries.tsx'
import { Facts } from '../table/facts.tsx'
import { LastError } from '../table/last_error.tsx'
import { RecordHead } from '../table/record_head.tsx'
import type { WholeLine } from './line.ts'
import { LineMail } from './line_mail.tsx'

/** Of the mail and its repetitions, counted through. */
const triesOf = (mails: WholeLine['mails']) =>
  mails.flatMap(({ tries }) => tries).map((one, index) => ({ ...one, number: index + 1 }))

/** What the line said, how it was judged, and everything that came of it. */
export function LineDetail({ line }: { line: WholeLine }) {
  const { email, mails, history, metadata, invite_id } = line
  return (
    <>
      <RecordHead name={email || 'No address'} copyable={Boolean(email)} state={line.state} />
      <LastError text={line.last_error} />
      {invite_id && (
        <Link to={`/invites/${invite_id}`} className="text-sm text-accent underline">
          Open the invite
        </Link>
      )}
      <Facts
        facts={[
          ['Verdict', words(line.verdict)],
          ['Why', line.detail],
          ['Name', [line.first_name, line.last_name].filter(Boolean).join(' ')],
          ['Role', words(line.role)],
          ['Expires', `${line.expires_in_days} days after it is sent`],
          ['Founding', line.founding && 'Yes'],
          ['Campaign', line.campaign],
          ['Note', line.note],
          ['Sent', line.sent_at && <Time at={line.sent_at} />],
          ['Open until', line.sent_at && line.expires_at && <Time at={line.expires_at} />],
          ['Redeemed', line.redeemed_at && <Time at={line.redeemed_at} />],
          ...Object.entries(metadata),
        ]}
      />
      {mails.length > 0 && <Tries tries={triesOf(mails)} />}
      {history.length > 0 && <History history={history} />}
      <LineMail line={line} />
    </>
  )
}
