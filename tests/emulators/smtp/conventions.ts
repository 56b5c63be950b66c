import { type Report } from './reporter.ts'
import { SmtpRefusal } from './smtp_refusal.ts'

const DEFERRED = new Set<string>()

/** Addresses that misbehave by their name, always: what stands before a `+` decides. */
export function refuseRecipient(address: string): SmtpRefusal | null {
  switch (behaviour(address)) {
    case 'bounce':
      return new SmtpRefusal(550, '5.1.1 No such mailbox here')
    case 'full':
      return new SmtpRefusal(452, '4.2.2 Mailbox full')
    case 'busy':
      return new SmtpRefusal(421, '4.7.0 Try again later, closing connection')
    case 'later':
      return deferOnce(address)
    default:
      return null
  }
}

/** What the webhook is told of a mail that was taken; as a rule that it arrived. */
export function reportsOn(address: string): Omit<Report, 'message_id'>[] {
  switch (behaviour(address)) {
    case 'returned':
      return [{ type: 'bounced', kind: 'hard', detail: '550 5.1.1 No such mailbox there' }]
    case 'delayed':
      return [{ type: 'bounced', kind: 'soft', detail: '452 4.2.2 Mailbox full there' }]
    case 'complains':
      return [{ type: 'delivered' }, { type: 'complained' }]
    default:
      return [{ type: 'delivered' }]
  }
}

export function refuseContent(addresses: string[]): SmtpRefusal | null {
  const refused = addresses.some((address) => behaviour(address) === 'spam')
  return refused ? new SmtpRefusal(554, '5.7.1 Refused by policy') : null
}

/** Milliseconds before the answer to DATA. */
export function delayOf(addresses: string[]) {
  return addresses.some((address) => behaviour(address) === 'slow') ? 1000 : 0
}

/** Greylisting: the first try is put off, the next one taken. */
function deferOnce(address: string) {
  if (DEFERRED.delete(address)) return null
  DEFERRED.add(address)
  return new SmtpRefusal(451, '4.7.1 Greylisted, try again')
}

function behaviour(address: string) {
  const local = address.toLowerCase().split('@')[0]!
  return local.includes('+') ? local.split('+')[0] : null
}
