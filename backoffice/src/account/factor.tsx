import { useState } from 'react'
import { Button } from 'instainstru-storefront/ui/Button.tsx'
import { whole } from '../format/numbers.ts'
import { Time } from '../format/time.tsx'
import { Facts } from '../table/facts.tsx'
import { NewCodes } from './new_codes.tsx'
import { MoveFactor } from './move_factor.tsx'
import { useOwn } from './own.ts'
import { Panel } from './panel.tsx'

interface Factor {
  enabled: boolean
  enrolled_at: string | null
  backup_codes_left: number
}

const FACTOR_URL = '/api/auth/second-factor'

export function FactorPanel() {
  const { data, error, isLoading, refetch } = useOwn<Factor>(FACTOR_URL)
  const [open, setOpen] = useState<'move' | 'codes' | null>(null)
  const close = () => setOpen(null)
  return (
    <Panel
      id="own-factor"
      title="Second factor"
      intro="Staff sign in with a code of their authenticator app as well."
      loading={isLoading}
      error={error}
      onRetry={() => void refetch()}
    >
      {data && (
        <Facts
          facts={[
            ['In force', data.enrolled_at ? <Time at={data.enrolled_at} /> : 'No'],
            ['Backup codes', `${whole(data.backup_codes_left)} left`],
          ]}
        />
      )}
      <div className="flex flex-wrap gap-2">
        <Button variant="secondary" size="sm" onClick={() => setOpen('move')}>
          Move to another device
        </Button>
        <Button variant="secondary" size="sm" onClick={() => setOpen('codes')}>
          New backup codes
        </Button>
      </div>
      {open === 'move' && <MoveFactor refresh={FACTOR_URL} onClose={close} />}
      {open === 'codes' && <NewCodes refresh={FACTOR_URL} onClose={close} />}
    </Panel>
  )
}
