import { RotateCcw } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { Button } from 'instainstru-storefront/ui/Button.tsx'

interface RepeatButtonProps {
  children: ReactNode
  disabled: boolean
  /** The question, shown while it is open. */
  ask: (close: () => void) => ReactNode
}

/** A button that asks first. */
export function RepeatButton({ children, disabled, ask }: RepeatButtonProps) {
  const [asking, setAsking] = useState(false)
  return (
    <>
      <Button variant="secondary" size="sm" disabled={disabled} onClick={() => setAsking(true)}>
        <RotateCcw aria-hidden="true" className="size-4" /> {children}
      </Button>
      {asking && ask(() => setAsking(false))}
    </>
  )
}
