import type { LucideIcon } from 'lucide-react'

export interface Section {
  /** The resource of the API, and the path here when none is given. */
  name: string
  path?: string
  /** The section of several pages that it is one of; the rail shows that. */
  within?: 'Beta'
  label: string
  group: 'Grow' | 'People' | 'Lessons' | 'Money' | 'Trust' | 'System'
  icon: LucideIcon
  /** Without it the section does not show; the server checks again. */
  permission: string
  /** Needed on top of it to change what is shown. */
  editPermission?: string
}
