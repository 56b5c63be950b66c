import { randomBytes } from 'node:crypto'

export const DOCUMENT_KINDS = ['identity', 'background_report'] as const
export type DocumentKind = (typeof DOCUMENT_KINDS)[number]

export const DOCUMENT_STATES = ['pending', 'accepted', 'refused', 'replaced'] as const
export type DocumentState = (typeof DOCUMENT_STATES)[number]

export const FILE_TYPES = ['application/pdf', 'image/jpeg', 'image/png'] as const
export type FileType = (typeof FILE_TYPES)[number]

/** What of a document is kept: pictures of its pages. How many bytes are read is told by the route. */
export const DOCUMENT_LIMITS = {
  pages: 30,
  /** Of a picture, before it is unpacked. */
  pixels: 40_000_000,
  /** The longer side of what is kept; a letter page then has some 180 dots an inch. */
  side: 2_000,
} as const

export interface DocumentRow {
  id: string
  user_id: string
  kind: DocumentKind
  state: DocumentState
  sent_as: FileType
  folder: string
  pages: number
  size_bytes: string
  sent_at: Date
  decided_at: Date | null
  decided_by: string | null
  reason_code: string | null
  note: string | null
  file_removed_at: Date | null
}

export const DOCUMENTS_FOLDER = 'documents'

/** Nobody guesses it, and it names no person. */
export const newFolderName = () => randomBytes(16).toString('hex')

export const folderOf = (name: string) => `${DOCUMENTS_FOLDER}/${name}`

/** The picture of a page, counted from 1. */
export const pageFile = (name: string, page: number) => `${folderOf(name)}/${page}.jpg.sealed`
