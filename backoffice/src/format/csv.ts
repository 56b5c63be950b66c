type Cell = string | number | boolean | null

// As the server's own exports do it, in `api/core/csv_export.ts`, where the reasons stand; a test holds
// the two to each other.
const BEGINNINGS = '=+\\-@\\uff1d\\uff0b\\uff0d\\uff20\\ufe62\\ufe63\\ufe6b\\u2212'
const FORMULA = new RegExp(`^[\\s"]*[${BEGINNINGS}]|^[\\t\\r\\n\\0]`)
const INNER_FORMULA = new RegExp(
  `(?=[${BEGINNINGS}](?!(?<=[-+]) ))(?<=[;\\t\\r\\n](?:[^\\S\\r\\n]|")*)`,
  'g'
)

/** A file for spreadsheets: RFC 4180, and no cell that one of them would run. */
export function csvOf(header: readonly string[], rows: readonly (readonly Cell[])[]): string {
  return [header, ...rows].map((cells) => `${cells.map(written).join(',')}\r\n`).join('')
}

function written(cell: Cell): string {
  if (typeof cell === 'boolean') return cell ? 'yes' : 'no'
  if (typeof cell === 'number') return String(cell)
  const safe = guarded(cell ?? '')
  return /[",;\t\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

const guarded = (text: string) =>
  (FORMULA.test(text) ? `'${text}` : text).replace(INNER_FORMULA, "'")

/** Hands the browser a file that was made here. */
export function download(fileName: string, text: string, type = 'text/csv'): void {
  const url = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }))
  const link = document.createElement('a')
  link.href = url
  link.download = fileName
  link.click()
  URL.revokeObjectURL(url)
}
