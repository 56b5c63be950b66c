import { usePermissions } from '@refinedev/core'
import { SECTIONS } from '../resources.ts'
import type { Section } from '../section.ts'

/** The sections this person may open. */
export function useSections(): Section[] {
  const { data: permissions = [] } = usePermissions<string[]>({})
  return SECTIONS.filter(({ permission }) => permissions.includes(permission))
}
