import { domainToASCII } from 'node:url'
import vine from '@vinejs/vine'
import { CSV_LIMITS } from './limits.js'
import { scriptProblem } from './scripts.js'

export type ParsedAddress = { ok: true; address: string } | { ok: false; reason: string }

/**
 * One bare e-mail address: trimmed, NFC, lower-case, its domain in ASCII (punycode). Refused with a
 * reason are names around it, lists, quoted or non-ASCII local parts and domains that imitate others.
 */
export function parseAddress(raw: string): ParsedAddress {
  const text = raw.normalize('NFC').trim()
  const flaw = shapeFlaw(text)
  if (flaw) return refuse(flaw)
  const at = text.indexOf('@')
  const domain = asciiDomain(text.slice(at + 1))
  if ('reason' in domain) return refuse(domain.reason)
  const address = `${text.slice(0, at)}@${domain.name}`.toLowerCase()
  if (address.length > CSV_LIMITS.email) return refuse(`longer than ${CSV_LIMITS.email} characters`)
  if (!vine.helpers.isEmail(address, { allow_utf8_local_part: false }))
    return refuse('not a valid e-mail address')
  return { ok: true, address }
}

function shapeFlaw(text: string) {
  if (text === '') return 'there is no address'
  if (/[\r\n]/.test(text)) return 'a line break inside the address'
  if (/[\p{Cc}\p{Cf}]/u.test(text)) return 'an invisible character inside the address'
  if (/[<>]/.test(text)) return 'a name around the address; give the address alone'
  if (/@.*[,;\s].*@/.test(text)) return 'more than one address in one cell'
  if (/[\s,;]/.test(text)) return 'a space or comma inside the address'
  if (/^mailto:/i.test(text)) return 'a link; give the address alone'
  if (text.split('@').length !== 2) return 'an address has exactly one @'
  if (/[^\x21-\x7e]/.test(text.split('@')[0]!)) return 'only plain letters may stand before the @'
  return text.startsWith('"') ? 'quotes before the @ are not accepted' : null
}

function asciiDomain(domain: string): { name: string } | { reason: string } {
  if (domain === '') return { reason: 'nothing stands after the @' }
  if (/[^\p{L}\p{M}\p{N}.-]/u.test(domain))
    return { reason: 'the domain has characters it must not have' }
  if (/^(?!.*xn--)[a-z\d.-]+$/i.test(domain)) return { name: domain }
  const name = domainToASCII(domain)
  if (name === '') return { reason: 'the domain cannot exist' }
  const reason = scriptProblem(name)
  return reason ? { reason } : { name }
}

function refuse(reason: string): ParsedAddress {
  return { ok: false, reason }
}
