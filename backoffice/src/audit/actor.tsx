import { useGetIdentity } from '@refinedev/core'
import type { Me } from '../auth/me.ts'
import { Tail } from './tail.tsx'

export function Actor({ id }: { id: string | null }) {
  const { data: person } = useGetIdentity<Me>()
  if (!id) return 'The system'
  if (id === person?.id) return 'You'
  return (
    <span title={id}>
      <Tail id={id} />
    </span>
  )
}
