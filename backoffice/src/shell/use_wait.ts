import { useEffect, useState } from 'react'
import type { ApiError } from '../data/problem.ts'

/** Seconds left of the pause the server asked for, counting down. */
export function useWait(error: ApiError | null): number {
  const [left, setLeft] = useState(0)
  useEffect(() => {
    const until = Date.now() + (error?.retryAfter ?? 0) * 1_000
    const tick = () => setLeft(Math.max(0, Math.ceil((until - Date.now()) / 1_000)))
    tick()
    const timer = setInterval(tick, 1_000)
    return () => clearInterval(timer)
  }, [error])
  return left
}
