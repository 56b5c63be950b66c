export interface Sheet {
  /** Cells that hold a formula, as the file has it. */
  formulas: string[]
  rows: string[][]
}

const MOST_REPEATED = 100

/** The cells of a flat OpenDocument sheet as people see them, blank rows at the end left out. */
export function readCells(xml: string): Sheet {
  const formulas = [...xml.matchAll(/table:formula="([^"]*)"/g)].map(([, formula]) =>
    unescape(formula)
  )
  const rows = [...xml.matchAll(/<table:table-row\b[^>]*>(.*?)<\/table:table-row>/gs)].map(
    ([, row]) =>
      [...row.matchAll(/<table:table-cell\b([^>]*?)(?:\/>|>(.*?)<\/table:table-cell>)/gs)].flatMap(
        ([, attributes, content = '']) => repeated(attributes, textOf(content))
      )
  )
  return { formulas, rows: rows.map(withoutTail).filter((row) => row.length > 0) }
}

function repeated(attributes: string, text: string): string[] {
  const times = Number(/number-columns-repeated="(\d+)"/.exec(attributes)?.[1] ?? 1)
  return Array.from({ length: Math.min(times, MOST_REPEATED) }, () => text)
}

/** Paragraphs are lines; blanks in a row, tabs and breaks have elements of their own. */
function textOf(content: string): string {
  return [...content.matchAll(/<text:p>(.*?)<\/text:p>|<text:p\/>/gs)]
    .map(([, inner = '']) =>
      inner
        .replace(/<text:s(?: text:c="(\d+)")?\/>/g, (_, count) => ' '.repeat(Number(count ?? 1)))
        .replaceAll('<text:tab/>', '\t')
        .replaceAll('<text:line-break/>', '\n')
        .replace(/<[^>]*>/g, '')
    )
    .map(unescape)
    .join('\n')
}

function unescape(text: string): string {
  return text
    .replace(/&#x([\da-f]+);/gi, (_, hex) => String.fromCodePoint(parseInt(hex, 16)))
    .replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&')
}

function withoutTail(row: string[]): string[] {
  return row.slice(0, row.findLastIndex((cell) => cell !== '') + 1)
}
