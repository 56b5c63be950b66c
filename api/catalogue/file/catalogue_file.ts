import type { EditableFields } from '../catalogue.js'

/** The data file as it was read: complete, and free of contradictions. */
export interface CatalogueFile {
  /** Aliases that are meant to stand for several services. */
  sharedAliases: string[]
  filters: FileFilter[]
  categories: FileCategory[]
}

export interface FileFilter {
  key: string
  label: string
  /** Every subcategory has all of its options. */
  everywhere: boolean
  options: { value: string; label: string }[]
}

interface Placed {
  slug: string
  name: string
  aliases: string[]
  /** Where it begins in the file, from 1. */
  line: number
}

export interface FileCategory extends Placed {
  summary: string
  subcategories: FileSubcategory[]
}

export interface FileSubcategory extends Placed {
  /** Options by the key of their filter, in the order of the filter. */
  filters: Record<string, string[]>
  services: FileService[]
}

export interface FileService extends Placed, EditableFields {
  /** Slugs it had before; their addresses lead on. */
  was: string[]
}

/** Something that is wrong with the file. */
export interface FileFault {
  line: number
  reason: string
}

/** The file was refused as a whole, and nothing was changed. */
export class BrokenCatalogue extends Error {
  constructor(readonly faults: FileFault[]) {
    super(faults.map(({ line, reason }) => `line ${line}: ${reason}`).join('\n'))
  }
}
