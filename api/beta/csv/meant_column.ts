import { columnKey } from './column_key.js'
import { KNOWN_COLUMNS, type KnownColumn } from './column.js'

/** What other programs call the same thing. */
const OTHER_WORDS = new Map<string, KnownColumn>([
  ['mail', 'email'],
  ['emailaddress', 'email'],
  ['mailaddress', 'email'],
  ['givenname', 'first_name'],
  ['familyname', 'last_name'],
  ['surname', 'last_name'],
  ['expires', 'expires_in_days'],
  ['expiresin', 'expires_in_days'],
  ['expiry', 'expires_in_days'],
  ['comment', 'note'],
])

/**
 * The known column that a name stands for or looks like a slip of: `emial`, `firstname`, `notes`,
 * `surname`. Null where there is none, or more than one, or the file has that one already.
 */
export function meantColumn(name: string, free: readonly KnownColumn[] = KNOWN_COLUMNS) {
  const written = bare(name)
  const near = free.filter(
    (column) => OTHER_WORDS.get(written) === column || isSlip(written, bare(column))
  )
  return near.length === 1 ? near[0]! : null
}

function bare(name: string) {
  return columnKey(name).replaceAll('_', '')
}

/** One letter in five may be wrong; short words need their first letter right, as `rate` is no `note`. */
function isSlip(written: string, meant: string) {
  const slips = Math.max(1, Math.floor(meant.length / 5))
  if (Math.abs(written.length - meant.length) > slips || written[0] !== meant[0]) return false
  return distance(written, meant) <= slips
}

/** Edits between two short words: a letter more, less, other, or swapped with its neighbour. */
function distance(a: string, b: string) {
  let before: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const change = last[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)
      row[j] = Math.min(change, last[j]! + 1, row[j - 1]! + 1)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        row[j] = Math.min(row[j]!, before[j - 2]! + 1)
    }
    before = last
    last = row
  }
  return last[b.length]!
}
