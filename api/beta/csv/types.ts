import { type UnknownColumn } from './column.js'

/** Opens the file anew; it is read twice, so that memory stays constant whatever its size. */
export type CsvSource = () => AsyncIterable<Uint8Array>

export type CsvEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'
export type CsvDelimiter = ',' | ';' | '\t'

export type CsvHeader = {
  kind: 'header'
  /** Column names as written, in the order of the file. */
  columns: string[]
  unknown: UnknownColumn[]
  encoding: CsvEncoding
  delimiter: CsvDelimiter
}

export type CsvProblem = {
  verdict: 'malformed' | 'invalid_address' | 'bad_role' | 'bad_expiry'
  detail: string
}

/** Blank cells are null: the batch's own option decides there. */
export type CsvValues = {
  /** Normalised when the row has no problem; else what stood there, for people to recognise. */
  email: string
  first_name: string | null
  last_name: string | null
  role: 'instructor' | 'student' | null
  expires_in_days: number | null
  founding: boolean | null
  note: string | null
  campaign: string | null
}

export type CsvRow = {
  kind: 'row'
  /** Physical line, from 1, on which the record starts. */
  line: number
  values: CsvValues
  /** Columns the programme does not know, by their name as written; blank cells left out. */
  metadata: Record<string, string>
  problem: CsvProblem | null
}
