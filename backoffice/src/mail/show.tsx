import { ADMIN_API } from '../data/provider.ts'
import { words } from '../format/numbers.ts'
import { Time } from '../format/time.tsx'
import { Again } from '../shell/again.tsx'
import { Facts } from '../table/facts.tsx'
import { LastError } from '../table/last_error.tsx'
import { RecordDrawer } from '../table/record_drawer.tsx'
import { RecordHead } from '../table/record_head.tsx'
import { RepeatButton } from '../table/repeat_button.tsx'
import { mayRetry, type MailWithTries } from './mail.ts'
import { MailPreview } from './preview.tsx'
import { Tries } from './tries.tsx'

export default function MailShow() {
  return (
    <RecordDrawer<MailWithTries> resource="mail" title="Mail">
      {(mail) => (
        <>
          <RecordHead name={mail.to_address} copyable state={mail.state} />
          <LastError text={mail.last_error} />
          <div>
            <RepeatButton
              disabled={!mayRetry(mail)}
              ask={(close) => <SendAgain mail={mail} onClose={close} />}
            >
              Send again
            </RepeatButton>
          </div>
          <Facts
            facts={[
              ['Kind', words(mail.kind)],
              ['Message-ID', <span className="break-all">{mail.message_id}</span>],
              ['Created', <Time at={mail.created_at} />],
              ['Due', <Time at={mail.due_at} />],
              ['Sent', mail.sent_at && <Time at={mail.sent_at} />],
              ['Server said', mail.provider_answer],
            ]}
          />
          <Tries tries={mail.tries} />
          <MailPreview
            src={`${ADMIN_API}/mail/${mail.id}/preview`}
            title={`Mail to ${mail.to_address}`}
          />
        </>
      )}
    </RecordDrawer>
  )
}

function SendAgain({ mail, onClose }: { mail: MailWithTries; onClose: () => void }) {
  return (
    <Again
      resource="mail"
      id={mail.id}
      action="retry"
      name={mail.to_address}
      title="Send this mail again?"
      verb="Send again"
      done="Queued again"
      onClose={onClose}
    >
      One e-mail goes to <strong>{mail.to_address}</strong>. It keeps its Message-ID, so that a mail
      program that has it already can tell.
      {mail.state === 'unknown' && ' It may have arrived before.'}
    </Again>
  )
}
