import { fit } from './fit.ts'
import { accent, paint } from './paint.ts'
import { span } from './time.ts'

export type Step = {
  label: string
  done: number
  /** 0 while nobody knows it. */
  total: number
  perMinute?: number | null
  etaSeconds?: number | null
  note?: string
}

/** A wide terminal gets a long bar, a narrow one keeps room for the numbers. */
const barLength = (columns: number): number => (columns >= 100 ? 32 : 16)

/** Progress on stderr: one line redrawn in place on a terminal, else plain lines at most one a second. */
export class Progress {
  readonly #out = process.stderr
  readonly #colours = paint(process.stderr)
  #shown = ''
  #at = -Infinity

  update(step: Step): void {
    const line = this.#out.isTTY ? this.#bar(step) : plain(step)
    const wait = this.#out.isTTY ? 80 : 1000
    const over = step.total > 0 && step.done >= step.total
    if (line === this.#shown || (!over && performance.now() - this.#at < wait)) return
    this.#shown = line
    this.#at = performance.now()
    this.#out.write(this.#out.isTTY ? `\r${line}\u001B[K` : `${line}\n`)
  }

  /** A remark between two states of the bar. */
  say(text: string): void {
    this.clear()
    this.#out.write(`${text}\n`)
  }

  /** Takes the bar away, so that what follows starts on a clean line. */
  clear(): void {
    if (this.#out.isTTY && this.#shown) this.#out.write('\r\u001B[K')
    this.#shown = ''
  }

  #bar(step: Step): string {
    if (step.total === 0) return fit(plain(step), this.#out.columns - 1)
    const length = barLength(this.#out.columns)
    const filled = Math.round(share(step) * length)
    const bar =
      accent(this.#colours, '█'.repeat(filled)) + this.#colours.dim('░'.repeat(length - filled))
    const label = step.label.padEnd(8)
    return `${label} ${bar} ${fit(facts(step), this.#out.columns - length - label.length - 3)}`
  }
}

const shown = (number: number): string => number.toLocaleString('en-US')

const share = ({ done, total }: Step): number => (total > 0 ? Math.min(1, done / total) : 0)

const plain = (step: Step): string => `${step.label} ${facts(step)}`

function facts(step: Step): string {
  const { done, total, perMinute, etaSeconds, note } = step
  if (total === 0) return `${shown(done)} ${note ?? ''}`
  const running = done < total
  return [
    `${shown(done)}/${shown(total)} · ${Math.floor(share(step) * 100)}%`,
    running && perMinute ? `${shown(Math.round(perMinute))}/min` : '',
    running && etaSeconds ? `${span(etaSeconds)} left` : '',
    note ?? '',
  ]
    .filter(Boolean)
    .join(' · ')
}
