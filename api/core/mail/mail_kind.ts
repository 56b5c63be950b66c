import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { DateTime } from 'luxon'
import type { MailBody } from './mail_body.js'
import type { MailSignal } from './signals/signal.js'

/** A mail ready to go, made from its cause at the moment of sending. */
export interface PreparedMail {
  subject: string
  body: MailBody
  /** An event for the reader's calendar: an iCalendar file, which mail programs offer to take over. */
  calendar?: string
}

/** What became of one mail: `queued` means that it will be tried again. */
export interface MailOutcome {
  mailId: string
  causeId: string
  groupId: string | null
  state: 'queued' | 'sent' | 'unknown' | 'failed' | 'dropped'
  detail: string | null
}

/** How mails of one kind are made and who wants to hear what became of them. */
export interface MailKind {
  /** For staff who look through what we send: what the mail is for. */
  description: string
  /** For them too: what makes it go out. */
  trigger: string
  /** What a person may switch off; none where an account cannot be used without the mail. */
  category?: string
  /** The mail made from invented values, by the name of the case; at least one. */
  samples: Record<string, () => PreparedMail>
  /**
   * One mail for staff to look at: as `prepare` makes it, whatever has become of its cause since, but
   * with each secret masked. `at` is when it left or would leave, on the business clock. `null` when
   * the cause is gone.
   */
  preview(causeId: string, at: DateTime): Promise<PreparedMail | null>
  /**
   * Checks each cause again and renders its mail. `null` for a cause that is gone or no longer
   * wants a mail: it is dropped (messages.md, "Before sending, the cause is checked again").
   */
  prepare(causeIds: string[]): Promise<Map<string, PreparedMail | null>>
  /** Called in the transaction that claims mails for sending. */
  claimed?(trx: TransactionClientContract, causeIds: string[]): Promise<void>
  /** Called in the transaction that records outcomes. May run twice for one mail. */
  settled?(trx: TransactionClientContract, outcomes: MailOutcome[], at: DateTime): Promise<void>
  /** Called in the transaction that hears what became of mails after they were sent. */
  reported?(trx: TransactionClientContract, signals: MailSignal[]): Promise<void>
}

const kinds = new Map<string, MailKind>()

export function defineMailKind(name: string, kind: MailKind): void {
  kinds.set(name, kind)
}

export function mailKind(name: string): MailKind {
  const kind = findMailKind(name)
  if (!kind) throw new Error(`mail kind "${name}" is not defined`)
  return kind
}

export const findMailKind = (name: string): MailKind | undefined => kinds.get(name)

/** Every kind of mail there is, by name. */
export const mailKinds = (): [name: string, kind: MailKind][] =>
  [...kinds].sort(([a], [b]) => a.localeCompare(b))

/** Splits rows by kind and hands each its own, in the order of the kinds' names. */
export async function forEachKind<Row extends { kind: string }>(
  rows: Row[],
  visit: (kind: MailKind, rows: Row[]) => Promise<void>
): Promise<void> {
  const byKind = Map.groupBy(rows, (row) => row.kind)
  for (const name of [...byKind.keys()].sort()) await visit(mailKind(name), byKind.get(name)!)
}
