import { useEffect, useRef } from 'react'

/** Something the page that is open can do; the palette offers it. */
export interface PageCommand {
  label: string
  run: () => void
}

const offered = new Set<() => readonly PageCommand[]>()

/** What can be done on this page at this moment. */
export const pageCommands = () => [...offered].flatMap((offer) => offer())

/** Offers commands for as long as the component is on the page. */
export function usePageCommands(commands: readonly PageCommand[]): void {
  const latest = useRef(commands)
  latest.current = commands
  useEffect(() => {
    const offer = () => latest.current
    offered.add(offer)
    return () => void offered.delete(offer)
  }, [])
}
