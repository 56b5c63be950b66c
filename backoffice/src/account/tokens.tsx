import { Plus } from 'lucide-react'
import { useState } from 'react'
import { Button } from 'instainstru-storefront/ui/Button.tsx'
import { TokenList } from '../users/token_list.tsx'
import type { ApiToken } from '../users/user.ts'
import { MakeToken } from './make_token.tsx'
import { useOwn } from './own.ts'
import { Panel } from './panel.tsx'
import { RevokeToken } from './revoke_token.tsx'

const URL = '/api/auth/tokens'

export function TokensPanel() {
  const { data = [], error, isLoading, refetch } = useOwn<ApiToken[]>(URL)
  const [making, setMaking] = useState(false)
  return (
    <Panel
      id="own-tokens"
      title="API tokens"
      intro="For the command line and your scripts; each may do only what you say. Tokens with staff permissions are made here, never on the site."
      loading={isLoading}
      error={error}
      onRetry={() => void refetch()}
    >
      {data.length === 0 && <p className="text-sm text-muted">You have no live token.</p>}
      <TokenList
        tokens={data}
        label="Your API tokens"
        revoke={(token) => <RevokeToken token={token} url={URL} />}
      />
      <div>
        <Button variant="secondary" size="sm" onClick={() => setMaking(true)}>
          <Plus aria-hidden="true" className="size-4" /> New token
        </Button>
      </div>
      {making && <MakeToken url={URL} onClose={() => setMaking(false)} />}
    </Panel>
  )
}
