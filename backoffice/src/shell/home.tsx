import { usePermissions } from '@refinedev/core'
import { Link, Navigate } from 'react-router'
import { pathOf } from '../resources.ts'
import { EmptyList } from '../table/states.tsx'
import { useSections } from './use_sections.ts'

/** The first section this person may open. */
export function Home() {
  const [first] = useSections()
  const { isLoading } = usePermissions({})
  if (first) return <Navigate to={pathOf(first.name)} replace />
  if (isLoading) return null
  return (
    <EmptyList title="Nothing to do here">
      You are signed in with an account that has no section in the back office.{' '}
      <Link to="/sign-in" className="text-accent underline">
        Sign in as somebody else
      </Link>
    </EmptyList>
  )
}
