import { KeyRound } from 'lucide-react'
import { Link } from 'react-router'
import { buttonClass } from 'instainstru-storefront/ui/Button.tsx'
import { EndableList, EndButton } from '../beta/endable_list.tsx'
import type { ListSpec } from '../table/list_spec.ts'
import { tokenColumns } from './columns.tsx'
import type { PreviewToken } from './token.ts'

const TOKEN_LIST: ListSpec = {
  sort: { field: 'created_at', order: 'desc' },
  search: 'Search name',
  filters: [
    { kind: 'days', field: 'created_at', label: 'Made' },
    { kind: 'days', field: 'last_used_at', label: 'Last used' },
  ],
}

const columns = (revoke: (token: PreviewToken) => void) =>
  tokenColumns((token) => (
    <span className="flex justify-end gap-1 max-sm:flex-col max-sm:items-end max-sm:py-1">
      {token.state === 'live' && (
        <EndButton about={token.name} onClick={() => revoke(token)}>
          Revoke
        </EndButton>
      )}
      {token.state !== 'revoked' && (
        <Link
          to={`/beta/preview/new?replaces=${token.id}&name=${encodeURIComponent(token.name)}`}
          className={buttonClass({ variant: 'quiet', size: 'sm' })}
        >
          Rotate<span className="sr-only"> {token.name}</span>
        </Link>
      )}
    </span>
  ))

export default function PreviewTokens() {
  return (
    <EndableList<PreviewToken>
      resource="preview-tokens"
      title="Preview links"
      intro="For staff who look ahead on the preview host, whatever the phase is."
      make={{ to: '/beta/preview/new', label: 'Make a link', icon: KeyRound }}
      spec={TOKEN_LIST}
      columns={columns}
      nameOf={({ name }) => name}
      empty="There is no preview link. Make one for everybody who has to look ahead."
      question={{
        title: 'Revoke this link?',
        action: 'Revoke',
        done: 'The link is revoked',
        about: ({ name }) =>
          `Whoever looks ahead by “${name}” stops at their next click. Others keep their links.`,
      }}
    />
  )
}
