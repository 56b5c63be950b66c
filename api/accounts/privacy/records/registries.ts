import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { Person } from './person.js'

/** Erases what a condition over rows cannot, in the transaction of the erasure. */
export type Eraser = (trx: TransactionClientContract, person: Person) => Promise<void>

/** Text that people write freely: what names a person in rows that are not theirs is taken out of it. */
export interface FreeText {
  table: string
  columns: readonly string[]
}

/** Why a person cannot be deleted now, or null. */
export type DeletionBlocker = (
  trx: TransactionClientContract,
  userId: string
) => Promise<{ code: string; detail: string } | null>

/** A part of the export that is not simply rows of a table; a long one answers its entries one by one. */
export type ExportSection = (trx: TransactionClientContract, person: Person) => Promise<unknown>

const erasers: Eraser[] = []
const texts: FreeText[] = []
const blockers: DeletionBlocker[] = []
const addressSources: string[] = []
const sections = new Map<string, ExportSection>()

export const defineEraser = (eraser: Eraser) => void erasers.push(eraser)
export const defineFreeText = (...defined: FreeText[]) => void texts.push(...defined)
export const defineDeletionBlocker = (blocker: DeletionBlocker) => void blockers.push(blocker)

/** @param sql selects `address` by `:id`: addresses that are or were the person's */
export const defineAddressSource = (sql: string) => void addressSources.push(sql)

export function defineExportSection(name: string, section: ExportSection): void {
  if (sections.has(name)) throw new Error(`the export has two sections "${name}"`)
  sections.set(name, section)
}

export const knownErasers = (): readonly Eraser[] => erasers
export const knownTexts = (): readonly FreeText[] => texts
export const knownBlockers = (): readonly DeletionBlocker[] => blockers
export const knownAddressSources = (): readonly string[] => addressSources
export const knownSections = (): ReadonlyMap<string, ExportSection> => sections
