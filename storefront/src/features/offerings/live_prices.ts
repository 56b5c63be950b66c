import {
  centsIn,
  FORMATS,
  FORMAT_LABELS,
  priceLines,
  type Floor,
  type PriceLine,
} from '@/features/offerings/offerings.ts'
import { onContent } from '@/lib/content.ts'
import { lengthInShort } from '@/lib/durations.ts'
import { dollars } from '@/lib/money.ts'

/** Says beside the rates what lessons cost, and what is too little, as somebody types. */
export function livePrices(): void {
  document.addEventListener('input', ({ target }) => {
    if (target instanceof HTMLInputElement && target.form) show(target.form)
  })
  onContent(() => document.querySelectorAll('form').forEach(show))
}

function show(form: HTMLFormElement): void {
  const board = form.querySelector<HTMLElement>('[data-prices]')
  if (!board) return
  const typed = new FormData(form)
  const rates = FORMATS.flatMap((format) => {
    const cents = centsIn(String(typed.get(`rate_${format}`) ?? ''))
    return cents ? [{ format, hourly_rate_cents: cents }] : []
  })
  const floors = JSON.parse(board.dataset['prices'] ?? '[]') as Floor[]
  const lines = priceLines(rates, typed.getAll('durations').map(Number), floors)
  const [first] = lines
  board.hidden = !first?.prices.length
  if (!first) return
  board.querySelector('thead')?.replaceChildren(headOf(lines))
  board
    .querySelector('tbody')
    ?.replaceChildren(...first.prices.map(({ minutes }, at) => rowOf(minutes, at, lines)))
  say(board, lines, floors)
  const roll = board.querySelector<HTMLElement>('[data-prices-roll]')
  // Only what rolls is a stop of the Tab key.
  if (roll) roll.tabIndex = roll.scrollWidth > roll.clientWidth ? 0 : -1
}

function headOf(lines: readonly PriceLine[]): HTMLTableRowElement {
  const row = document.createElement('tr')
  row.append(
    document.createElement('td'),
    ...lines.map(({ format }) => heading('col', FORMAT_LABELS[format]))
  )
  return row
}

function rowOf(minutes: number, at: number, lines: readonly PriceLine[]): HTMLTableRowElement {
  const row = document.createElement('tr')
  row.append(heading('row', lengthInShort(minutes)))
  for (const { prices } of lines) {
    const { price = 0, required } = prices[at] ?? {}
    const cell = document.createElement('td')
    cell.textContent = dollars(price)
    cell.toggleAttribute('data-short', Boolean(required))
    row.append(cell)
  }
  return row
}

function heading(scope: 'row' | 'col', words: string): HTMLTableCellElement {
  const cell = document.createElement('th')
  cell.scope = scope
  cell.textContent = words
  return cell
}

/** One sentence for each way to teach that costs too little; said aloud once, not at every key. */
function say(board: HTMLElement, lines: readonly PriceLine[], floors: readonly Floor[]): void {
  const short = lines.filter(({ prices }) => prices.some(({ required }) => required))
  const words = short.map(({ format }) => {
    const least = floors.find((floor) => floor.format === format)?.hourly_rate_cents ?? 0
    return `${FORMAT_LABELS[format]}: too little, ${dollars(least)} an hour is the least.`
  })
  const place = board.querySelector('[role=status]')
  const said = words.join(' ')
  if (place && place.textContent !== said) place.textContent = said
}
