import { useGetIdentity } from '@refinedev/core'
import type { Me } from '../auth/me.ts'
import { Tail } from './tail.tsx'

/** Who did something; an id that nobody has any more is shown by its end. */
export function Actor({ id, name }: { id: string | null; name?: string | null }) {
  const { data: person } = useGetIdentity<Me>()
  if (!id) return 'The system'
  if (id === person?.id) return 'You'
  return <span title={id}>{name ?? <Tail id={id} />}</span>
}
