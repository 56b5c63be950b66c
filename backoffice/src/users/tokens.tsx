import { Ask } from './ask.tsx'
import { TokenList } from './token_list.tsx'
import type { ApiToken, UserDetail } from './user.ts'

interface TokensProps {
  user: UserDetail
  tokens: readonly ApiToken[]
}

/** A person's API tokens; each can be revoked. */
export function Tokens({ user, tokens }: TokensProps) {
  if (tokens.length === 0) return <p className="text-sm text-muted">No live API tokens.</p>
  return (
    <TokenList
      tokens={tokens}
      label="API tokens"
      revoke={({ id, name }) => (
        <Ask
          user={user}
          action={`tokens/${id}`}
          method="delete"
          label="Revoke"
          about={name}
          danger
          title="Revoke this token?"
          done="Token revoked"
        >
          <strong>{name}</strong> stops working at once, and every token made with it.
        </Ask>
      )}
    />
  )
}
