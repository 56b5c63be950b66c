import { useCan } from '@refinedev/core'
import { Outlet } from 'react-router'
import { EmptyList } from '../table/states.tsx'

/** Says why instead of showing a page that could only fail. */
export function Allowed({ resource }: { resource: string }) {
  const { data } = useCan({ resource, action: 'list' })
  if (!data) return null
  if (data.can) return <Outlet />
  return <EmptyList title="Not for your role">{data.reason}</EmptyList>
}
