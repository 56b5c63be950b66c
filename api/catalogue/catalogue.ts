/** The words of the catalogue (teaching.md, "Catalogue"). */
export const AGE_GROUPS = ['toddler', 'kids', 'teens', 'adults'] as const
export type AgeGroup = (typeof AGE_GROUPS)[number]

export const SERVICE_STATES = ['live', 'retired'] as const
export type ServiceState = (typeof SERVICE_STATES)[number]

/** What staff may edit of a service; the file leaves alone what they have. */
export interface EditableFields {
  name: string
  summary: string
  aliases: string[]
  age_groups: AgeGroup[]
  online_capable: boolean
  needs_certification: boolean
}

export const EDITABLE = [
  'name',
  'summary',
  'aliases',
  'age_groups',
  'online_capable',
  'needs_certification',
] as const satisfies readonly (keyof EditableFields)[]

/** A field that staff may have changed; retiring and restoring counts as one. */
export type EditedField = (typeof EDITABLE)[number] | 'state'

export interface ServiceRow extends EditableFields {
  id: string
  subcategory_id: string
  slug: string
  position: number
  state: ServiceState
  retired_at: Date | null
  retired_reason: string | null
  edited_fields: EditedField[]
  version: number
  created_at: Date
  updated_at: Date
}

/** As people type it, so that two spellings of one alias are one. */
export const plainAlias = (alias: string): string =>
  alias.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase()

/** In the order of life, each once. */
export const inOrder = (groups: readonly AgeGroup[]): AgeGroup[] =>
  AGE_GROUPS.filter((group) => groups.includes(group))
