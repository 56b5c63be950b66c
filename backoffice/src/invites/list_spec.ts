import type { ListSpec } from '../table/list_spec.ts'
import { INVITE_STATES } from './invite.ts'

export const INVITE_LIST: ListSpec = {
  sort: { field: 'created_at', order: 'desc' },
  search: 'Search e-mail, name, campaign',
  filters: [
    { kind: 'choice', field: 'state', label: 'State', options: INVITE_STATES },
    { kind: 'choice', field: 'role', label: 'Role', options: ['instructor', 'student'] },
    { kind: 'text', field: 'campaign', label: 'Campaign' },
    { kind: 'days', field: 'created_at', label: 'Created' },
  ],
  views: [
    { label: 'All', params: {} },
    { label: 'Needs attention', params: { state: ['failed', 'bounced', 'unknown'] } },
    { label: 'On the way', params: { state: ['queued', 'sending'] } },
    { label: 'Waiting for them', params: { state: ['sent', 'delivered', 'opened', 'clicked'] } },
    { label: 'Redeemed', params: { state: ['redeemed'] } },
    { label: 'Closed', params: { state: ['expired', 'revoked'] } },
  ],
}
