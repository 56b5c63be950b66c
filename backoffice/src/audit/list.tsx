import { Outlet } from 'react-router'
import { Page } from '../shell/page.tsx'
import type { ListSpec } from '../table/list_spec.ts'
import { ResourceTable } from '../table/resource_table.tsx'
import { ACTIONS, actionWords, TARGETS, targetWords } from './action_words.ts'
import { CsvLink } from '../table/csv_link.tsx'
import { CHANNELS, type AuditEvent } from './audit_event.ts'
import { Chain } from './chain.tsx'
import { AUDIT_COLUMNS } from './columns.tsx'

export const AUDIT_LIST: ListSpec = {
  sort: { field: 'at', order: 'desc' },
  search: 'Search action, reason, id',
  filters: [
    {
      kind: 'choice',
      field: 'action',
      label: 'Action',
      options: Object.keys(ACTIONS),
      wordsOf: actionWords,
    },
    { kind: 'text', field: 'actor', label: 'Who (e-mail)' },
    {
      kind: 'choice',
      field: 'target_type',
      label: 'Kind of thing',
      options: Object.keys(TARGETS),
      wordsOf: targetWords,
    },
    { kind: 'text', field: 'target_id', label: 'Id of the thing' },
    { kind: 'choice', field: 'channel', label: 'Channel', options: CHANNELS },
    { kind: 'days', field: 'at', label: 'When' },
  ],
  views: [
    { label: 'All', params: {} },
    {
      label: 'People',
      params: {
        action: ['user.suspended', 'user.restored', 'user.roles_changed', 'user.sessions_ended'],
      },
    },
    {
      label: 'Views as users',
      params: {
        action: ['impersonation.requested', 'impersonation.started', 'impersonation.ended'],
      },
    },
  ],
}

export default function AuditEvents() {
  return (
    <Page
      title="Audit"
      intro="Who did what, on what, and why. Nothing here can be changed."
      actions={<CsvLink resource="audit-events" spec={AUDIT_LIST} />}
    >
      <Chain />
      <ResourceTable<AuditEvent>
        refresh="polled"
        resource="audit-events"
        label="Audit events"
        spec={AUDIT_LIST}
        columns={AUDIT_COLUMNS}
        nameOf={({ action }) => actionWords(action)}
        empty="Nobody has done anything yet."
      />
      <Outlet />
    </Page>
  )
}
