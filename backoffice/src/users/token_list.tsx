import type { ReactNode } from 'react'
import { words } from '../format/numbers.ts'
import { Time } from '../format/time.tsx'
import type { ApiToken } from './user.ts'

interface TokenListProps {
  tokens: readonly ApiToken[]
  label: string
  /** What revokes one of them. */
  revoke: (token: ApiToken) => ReactNode
}

/** API tokens with what they may do and how long; each can be revoked. */
export const TokenList = ({ tokens, label, revoke }: TokenListProps) => (
  <ul aria-label={label} className="grid gap-2">
    {tokens.map((token) => (
      <li
        key={token.id}
        className="flex flex-wrap items-start justify-between gap-2 rounded-md border border-line p-3 text-sm"
      >
        <div className="min-w-0 flex-1">
          <p className="font-medium wrap-anywhere">
            {token.name} <span className="font-normal text-muted">…{token.hint}</span>
          </p>
          <p className="text-muted">{token.scopes.map(words).join(', ')}</p>
          <p className="text-muted">
            Last used <Time at={token.last_used_at} /> · runs out <Time at={token.expires_at} />
          </p>
        </div>
        {revoke(token)}
      </li>
    ))}
  </ul>
)
