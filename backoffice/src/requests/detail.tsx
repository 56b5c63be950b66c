import { Link } from 'react-router'
import { Alert } from 'instainstru-storefront/ui/Alert.tsx'
import { count, words } from '../format/numbers.ts'
import { Time } from '../format/time.tsx'
import { Facts } from '../table/facts.tsx'
import { RecordHead } from '../table/record_head.tsx'
import { RequestActions } from './actions.tsx'
import { Others } from './others.tsx'
import { HINDRANCE, type RequestWithOthers } from './request.ts'

export function RequestDetail({ request }: { request: RequestWithOthers }) {
  const { state, standing } = request
  return (
    <>
      <RecordHead name={request.email} copyable state={state} />
      {state === 'open' && standing !== 'ready' && (
        <Alert tone="caution" title={HINDRANCE[standing]}>
          {WHAT_TO_DO[standing]}
        </Alert>
      )}
      <RequestActions request={request} />
      <Facts
        facts={[
          ['Wants to be', request.role ? words(request.role) : 'Not said'],
          ['Asked', <Time at={request.requested_at} />],
          ['First asked', request.times_asked > 1 && <Time at={request.first_asked_at} />],
          ['How often', request.times_asked > 1 && count(request.times_asked, 'time')],
          ['Told', request.acknowledged_at ? <Time at={request.acknowledged_at} /> : 'Not by mail'],
          ['Expired invite', request.asked_with && <InviteLink id={request.asked_with} />],
          ['Answered', request.closed_at && <Time at={request.closed_at} />],
          ['By', request.closed_by && (request.closed_by_name ?? 'Somebody who has left')],
          ['Why', request.close_reason],
          ['Answer', request.answer_id && <InviteLink id={request.answer_id} />],
        ]}
      />
      <Others others={request.others} />
    </>
  )
}

const WHAT_TO_DO = {
  ready: '',
  already_invited: 'The mail may be lost. Send an invite: they get the open one again.',
  already_member: 'They can sign in. Decline the request, so that nobody wonders about it again.',
  suppressed: 'Their address bounced, complained or was taken off. Look at the suppression list.',
}

const InviteLink = ({ id }: { id: string }) => (
  <Link to={`/invites/${id}`} className="text-accent underline">
    Open the invite
  </Link>
)
