import { useEffect, useState } from 'react'
import { fromNow } from './times.ts'

const TICK_MS = 30_000

/** How far away an instant is; goes on by itself while it is looked at. */
export function Countdown({ to }: { to: string }) {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), TICK_MS)
    return () => clearInterval(timer)
  }, [])
  return <span className="figures">{fromNow(to, now)}</span>
}
