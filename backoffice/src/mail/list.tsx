import { words } from '../format/numbers.ts'
import { HealthStrip } from '../operations/strip.tsx'
import { WorkList } from '../table/work_list.tsx'
import { MAIL_BULK } from './bulk_spec.ts'
import { MAIL_STATES, type Mail } from './mail.ts'

export default function Mails() {
  return (
    <WorkList<Mail>
      title="Mail outbox"
      intro="Every mail that went out or will, whatever caused it."
      label="Mails"
      bulk={MAIL_BULK}
      states={MAIL_STATES}
      search="Search address, Message-ID"
      filters={[{ kind: 'text', field: 'kind', label: 'Kind' }]}
      views={[
        { label: 'All', params: {} },
        { label: 'Needs attention', params: { state: ['failed', 'bounced', 'unknown'] } },
        { label: 'Failed', params: { state: ['failed'] } },
        { label: 'Unknown', params: { state: ['unknown'] } },
        { label: 'On the way', params: { state: ['queued', 'held', 'sending'] } },
      ]}
      subject={{ title: 'To', sort: 'to_address', text: ({ to_address }) => to_address }}
      columns={[
        {
          title: 'Kind',
          sort: 'kind',
          className: 'w-36 hidden md:table-cell',
          cell: ({ kind }) => words(kind),
        },
        {
          title: 'Tries',
          sort: 'attempts',
          className: 'w-20 figures hidden sm:table-cell',
          cell: ({ attempts }) => attempts,
        },
      ]}
      empty="No mail has been written."
    >
      <HealthStrip />
    </WorkList>
  )
}
