import { usePermissions } from '@refinedev/core'
import { SECTIONS, type Section } from '../resources.ts'

/** The sections this person may open. */
export function useSections(): Section[] {
  const { data: permissions = [] } = usePermissions<string[]>({})
  return SECTIONS.filter(({ permission }) => permissions.includes(permission))
}
