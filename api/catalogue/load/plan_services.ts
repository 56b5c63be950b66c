import { isDeepStrictEqual } from 'node:util'
import { EDITABLE, type EditedField, type ServiceRow } from '../catalogue.js'
import type { CatalogueFile, FileService } from '../file/catalogue_file.js'
import { stableId } from '../stable_id.js'
import type { FormerSlug, Snapshot, Structure } from './snapshot.js'

/** A field that staff edited and of which the file says something else. */
export interface Disagreement {
  slug: string
  field: EditedField
  edited: unknown
  file: unknown
}

/** What happens to the services, as rows to write and as words for whoever loads. */
export interface ServicePlan {
  written: ServiceRow[]
  /** All services afterwards. */
  all: ServiceRow[]
  formerSlugs: FormerSlug[]
  added: string[]
  changed: string[]
  renamed: string[]
  retired: string[]
  /** Left as staff edited them, or, with `force`, made as the file has them. */
  disagreements: Disagreement[]
}

interface Options {
  force: boolean
  now: Date
}

/** Pure: the rows that make the database's services those of the file. */
export function planServices(
  { services: current, formerSlugs }: Snapshot,
  file: CatalogueFile,
  structure: Structure,
  options: Options
): ServicePlan {
  const plan: ServicePlan = {
    ...{ written: [], all: [], formerSlugs: [] },
    ...{ added: [], changed: [], renamed: [], retired: [], disagreements: [] },
  }
  const entries = placed(file, structure)
  const slugs = new Set(entries.map(({ entry }) => entry.slug))
  const left = new Map(current.map((row) => [row.slug, row]))
  const taken = new Set(current.map(({ id }) => id))
  for (const { entry, ...place } of entries) {
    const known = [entry.slug, ...entry.was.filter((slug) => !slugs.has(slug))]
    const row = known.map((slug) => left.get(slug)).find((found) => found !== undefined)
    if (row) left.delete(row.slug)
    const before = row ?? newRow(entry, taken, options.now)
    const after = { ...asTheFile(before, entry, options.force, plan), ...place, slug: entry.slug }
    keep(plan, row, after, options.now)
    plan.formerSlugs.push(...entry.was.map((slug) => ({ slug, service_id: after.id })))
  }
  for (const row of left.values()) keep(plan, row, retire(row, options, plan), options.now)
  plan.formerSlugs = plan.formerSlugs.filter(
    (one) => !formerSlugs.some((known) => isDeepStrictEqual({ ...known }, one))
  )
  return plan
}

const placed = ({ categories }: CatalogueFile, { subcategories }: Structure) =>
  categories.flatMap((category) =>
    category.subcategories.flatMap(({ slug, services }) => {
      const id = subcategories.find((row) => row.slug === slug)!.id
      return services.map((entry, position) => ({ entry, subcategory_id: id, position }))
    })
  )

function newRow(entry: FileService, taken: Set<string>, now: Date): ServiceRow {
  let id = stableId('service', entry.slug)
  // Whoever had this slug first took its id along to another name.
  for (let again = 2; taken.has(id); again += 1) id = stableId('service', `${entry.slug} ${again}`)
  taken.add(id)
  const { slug, line: _line, was: _was, ...fields } = entry
  const retirement = { state: 'live' as const, retired_at: null, retired_reason: null }
  const times = { created_at: now, updated_at: now }
  const place = { subcategory_id: '', position: 0 }
  return { id, slug, ...fields, ...place, ...retirement, edited_fields: [], version: 0, ...times }
}

/** The row with the file's word for every field that staff left alone, or for all of them. */
function asTheFile(row: ServiceRow, entry: FileService, force: boolean, plan: ServicePlan) {
  const after: ServiceRow = { ...row, edited_fields: force ? [] : row.edited_fields }
  const edited = new Set<EditedField>(row.edited_fields)
  for (const field of EDITABLE) {
    if (edited.has(field)) disagree(plan, row, field, entry[field])
    if (!edited.has(field) || force) Object.assign(after, { [field]: entry[field] })
  }
  if (edited.has('state')) disagree(plan, row, 'state', 'live')
  if (!edited.has('state') || force) {
    Object.assign(after, { state: 'live', retired_at: null, retired_reason: null })
  }
  return after
}

/** What the file does not name any more stays for whoever has it, and is offered to nobody. */
function retire(row: ServiceRow, { force, now }: Options, plan: ServicePlan): ServiceRow {
  if (row.state === 'retired') return row
  const edited = row.edited_fields.includes('state')
  if (edited) disagree(plan, row, 'state', 'retired')
  if (edited && !force) return row
  return {
    ...row,
    state: 'retired',
    retired_at: now,
    retired_reason: 'Taken out of the catalogue file',
    edited_fields: row.edited_fields.filter((field) => field !== 'state'),
  }
}

function disagree(plan: ServicePlan, row: ServiceRow, field: EditedField, file: unknown): void {
  if (isDeepStrictEqual(row[field], file)) return
  plan.disagreements.push({ slug: row.slug, field, edited: row[field], file })
}

function keep(plan: ServicePlan, before: ServiceRow | undefined, after: ServiceRow, now: Date) {
  if (isDeepStrictEqual(before, after)) {
    plan.all.push(after)
    return
  }
  const row = { ...after, version: after.version + 1, updated_at: now }
  plan.all.push(row)
  plan.written.push(row)
  if (!before) plan.added.push(row.slug)
  else if (before.state === 'live' && row.state === 'retired') plan.retired.push(row.slug)
  else if (before.slug !== row.slug) plan.renamed.push(row.slug)
  else plan.changed.push(row.slug)
}
