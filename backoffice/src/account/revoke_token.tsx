import { useState } from 'react'
import { Button } from 'instainstru-storefront/ui/Button.tsx'
import { Confirm } from '../shell/confirm.tsx'
import type { ApiToken } from '../users/user.ts'
import { useOwnAct } from './own.ts'

export function RevokeToken({ token, url }: { token: ApiToken; url: string }) {
  const [asking, setAsking] = useState(false)
  const { run, pending, error } = useOwnAct({
    method: 'delete',
    url: `${url}/${token.id}`,
    refresh: url,
    done: 'Token revoked',
  })
  return (
    <>
      <Button variant="danger" size="sm" onClick={() => setAsking(true)}>
        Revoke<span className="sr-only"> {token.name}</span>
      </Button>
      {asking && (
        <Confirm
          title="Revoke this token?"
          action="Revoke"
          pending={pending}
          error={error}
          onConfirm={() => void run()}
          onClose={() => setAsking(false)}
        >
          Scripts that use <strong>{token.name}</strong> stop working, and so do tokens made with
          it.
        </Confirm>
      )}
    </>
  )
}
