import { csvOf } from '../format/csv.ts'
import type { Invite } from './invite.ts'

/** A code made to be handed over, with its secret. */
export interface Code extends Invite {
  code: string
  claim_url: string
}

const COLUMNS = ['code', 'claim_url', 'role', 'founding', 'expires_at', 'campaign', 'note'] as const

export const codesCsv = (codes: Code[]) =>
  csvOf(
    COLUMNS,
    codes.map((code) => COLUMNS.map((column) => code[column]))
  )

/** One code and its link a line, as it is pasted into a mail or a chat. */
export const codesText = (codes: Code[]) =>
  codes.map(({ code, claim_url }) => `${code}\t${claim_url}`).join('\n')
