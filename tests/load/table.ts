import { best, cpuPerThousand, type Figure } from './figure.ts'

const seconds = (value: number) => `${value.toFixed(value < 1 ? 3 : 1)} s`

/** A figure in a line: its best, every take, what it cost, and how it stands to another one. */
export function figureLine(figure: Figure, beside?: Figure): string {
  const rate = Math.round(figure.operations / best(figure)).toLocaleString('en-US')
  const cells = [
    figure.label.padEnd(50),
    seconds(best(figure)).padStart(9),
    `${rate}/s`.padStart(13),
    cpuPerThousand(figure).toFixed(2).padStart(9),
    beside ? `× ${(best(figure) / best(beside)).toFixed(2)}`.padStart(9) : ''.padStart(9),
    `  ${figure.takes.map((take) => seconds(take.seconds)).join(', ')}`,
  ]
  return `  ${cells.join('')}`
}

export const FIGURE_HEAD = `\n  ${'best of all takes'.padEnd(50)}${'best'.padStart(9)}${'rate'.padStart(
  13
)}${'CPU/1000'.padStart(9)}${'ratio'.padStart(9)}  all`

/** What was demanded, what was measured, and whether it was reached. */
export interface Demand {
  label: string
  measured: string
  reach: string
  reached: boolean
}

export const demandLine = ({ label, measured, reach, reached }: Demand) =>
  `  ${reached ? '✓' : '✗'} ${label.padEnd(48)} ${measured.padStart(16)}   reach: ${reach}`
