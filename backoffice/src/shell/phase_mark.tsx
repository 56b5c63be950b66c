import { useQueryClient } from '@tanstack/react-query'
import { DoorOpen } from 'lucide-react'
import { useEffect } from 'react'
import { Link } from 'react-router'
import { badgeClass } from 'instainstru-storefront/ui/Badge.tsx'
import { cx } from 'instainstru-storefront/ui/cx.ts'
import { words } from '../format/numbers.ts'
import { listen } from '../live/stream.ts'
import { HEALTH, useHealth } from './health.ts'
import { useSections } from './use_sections.ts'

const LOOK = cx(badgeClass({ tone: 'accent' }), 'min-h-6 shrink-0 font-medium')

/** Who gets in at this moment, on every page and in every tab; follows each switch. */
export function PhaseMark() {
  const { data } = useHealth()
  const queries = useQueryClient()
  const maySwitch = useSections().some(({ name }) => name === 'phases')
  useEffect(
    () => listen('phases', () => void queries.invalidateQueries({ queryKey: HEALTH }), true),
    [queries]
  )
  if (!data?.phase) return null
  const name = (
    <>
      <DoorOpen aria-hidden="true" className="size-3.5" />
      <span className="sr-only">Phase: </span>
      {words(data.phase)}
    </>
  )
  if (!maySwitch) return <span className={LOOK}>{name}</span>
  return (
    <Link to="/beta/phases" className={`${LOOK} hover:underline`}>
      {name}
    </Link>
  )
}
