import { Link } from 'react-router'
import { EmptyList } from '../table/states.tsx'

export function NotFound() {
  return (
    <EmptyList title="There is no such page">
      <Link to="/" className="text-accent underline">
        To the start
      </Link>
    </EmptyList>
  )
}
