import { isDeepStrictEqual } from 'node:util'
import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { audit } from '#api/core/audit/audit'
import { wallClock } from '#api/core/clock'
import { announceChange } from '#api/core/stream/resource_changes'
import { refreshCatalogue, renewVersion } from '../catalogue_version.js'
import { BrokenCatalogue, type CatalogueFile } from '../file/catalogue_file.js'
import { ownFile } from '../file/own_file.js'
import { readCatalogue } from '../file/read_catalogue.js'
import { ambiguities } from '../meanings.js'
import { rowMeanings } from '../row_meanings.js'
import { storeSharedAliases } from '../version_repository.js'
import { writeFormerSlugs, writeServices, writeStructure } from './load_repository.js'
import { planServices, type ServicePlan } from './plan_services.js'
import { structureChange, wantedStructure, type StructureChange } from './plan_structure.js'
import type { Structure } from './snapshot.js'
import { lockCatalogue, readSnapshot } from './snapshot_queries.js'

interface LoadOptions {
  /** Also overwrites what staff edited. */
  force?: boolean
  /** Says what would change, and changes nothing. */
  dryRun?: boolean
}

export type LoadReport = Omit<ServicePlan, 'written' | 'all' | 'formerSlugs'> & {
  /** Whether anything is other than before, services or not. */
  changes: boolean
  services: number
}

/** Brings the project's own file into the database. Loading it again changes nothing. */
export async function loadCatalogue(options: LoadOptions = {}): Promise<LoadReport> {
  return loadCatalogueText(await ownFile(), options)
}

/**
 * As above for any text.
 *
 * @throws BrokenCatalogue for a file that contradicts itself, or what staff edited
 */
export async function loadCatalogueText(
  text: string,
  { force = false, dryRun = false }: LoadOptions = {}
): Promise<LoadReport> {
  const file = readCatalogue(text)
  const report = await db.transaction(async (trx) => {
    await lockCatalogue(trx)
    const current = await readSnapshot(trx)
    const wanted = wantedStructure(file, current)
    const now = wallClock.now().toJSDate()
    const structure = structureChange(current, wanted)
    const plan = planServices(current, file, wanted, { force, now })
    refuseAmbiguity(file, merged(current, wanted), plan)
    const shared = !isDeepStrictEqual(current.sharedAliases, file.sharedAliases)
    const changes = shared || hasChanges(structure, plan)
    if (changes && !dryRun) await apply(trx, file, structure, plan, now)
    return reportOf(plan, changes)
  })
  await refreshCatalogue()
  return report
}

async function apply(
  trx: TransactionClientContract,
  file: CatalogueFile,
  structure: StructureChange,
  plan: ServicePlan,
  now: Date
): Promise<void> {
  await storeSharedAliases(trx, file.sharedAliases)
  await writeStructure(trx, structure)
  await writeServices(trx, plan.written)
  await writeFormerSlugs(trx, plan.formerSlugs, now)
  const { added, changed, renamed, retired } = plan
  await audit(trx, {
    actorId: null,
    action: 'catalogue.loaded',
    targetType: 'catalogue',
    after: {
      ...{ added: added.length, changed: changed.length },
      ...{ renamed: renamed.length, retired: retired.length },
    },
    channel: 'command',
  })
  await renewVersion(trx, now)
  await announceChange(
    trx,
    'services',
    plan.written.map(({ id }) => id)
  )
}

/** What staff edited, or keep alive, may use a word that the file gives to something else. */
function refuseAmbiguity(file: CatalogueFile, structure: Structure, { all }: ServicePlan): void {
  const found = ambiguities(rowMeanings(structure, all), new Set(file.sharedAliases))
  if (found.length === 0) return
  const services = file.categories
    .flatMap(({ subcategories }) => subcategories)
    .flatMap((subcategory) => subcategory.services)
  throw new BrokenCatalogue(
    found.map(({ word, meanings }) => {
      const slugs = meanings.map(({ path }) => path.at(-1))
      const line = services.find(({ slug }) => slugs.includes(slug))?.line ?? 1
      const reason = `"${word}" would mean ${slugs.join(' and ')}; staff edited one of them.`
      return { line, reason }
    })
  )
}

/** With the categories that the file does not name any more: retired services are still there. */
const merged = (current: Structure, wanted: Structure): Structure => ({
  ...wanted,
  categories: union(current.categories, wanted.categories),
  subcategories: union(current.subcategories, wanted.subcategories),
})

const union = <Row extends { id: string }>(current: Row[], wanted: Row[]) => [
  ...new Map([...current, ...wanted].map((row) => [row.id, row])).values(),
]

const hasChanges = (structure: StructureChange, plan: ServicePlan) =>
  plan.written.length + plan.formerSlugs.length > 0 ||
  Object.entries(structure).some(
    ([name, { written, gone }]) =>
      written.length > 0 || (gone.length > 0 && !name.endsWith('categories'))
  )

function reportOf(plan: ServicePlan, changes: boolean): LoadReport {
  const { written: _written, all, formerSlugs: _slugs, ...words } = plan
  return { ...words, changes, services: all.filter(({ state }) => state === 'live').length }
}
