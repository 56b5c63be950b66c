import { domainToASCII } from 'node:url'

/**
 * The value by which an e-mail is unique and to which mail goes: NFC, trimmed, lower-case, its domain
 * in ASCII. Plus-tags stay.
 */
export function normalizeEmail(raw: string): string {
  const email = raw.normalize('NFC').trim()
  const at = email.lastIndexOf('@')
  const domain = email.slice(at + 1)
  return `${email.slice(0, at + 1)}${domainToASCII(domain) || domain}`.toLowerCase()
}

/** What tells one mailbox from another when looking for duplicates: the address without its plus-tag. */
export function emailKey(email: string): string {
  const [local, domain] = normalizeEmail(email).split('@')
  return `${local.replace(/(?<=.)\+.*$/, '')}@${domain}`
}
