import { clean } from './clean.ts'
import { paint } from './paint.ts'
import { room, wrap } from './wrap.ts'

export type Field = [label: string, value: string | number | null | undefined | false]

/** One thing in detail: labels on the left, values wrapped on the right, what is not set left out. */
export function fields(entries: Field[]): string {
  const colours = paint(process.stdout)
  const shown = entries.filter(
    ([, value]) => value !== null && value !== undefined && value !== '' && value !== false
  )
  const longest = Math.max(...shown.map(([label]) => label.length))
  return shown
    .map(([label, value]) => {
      const text = wrap(clean(String(value)), room(process.stdout), longest + 2)
      return `${colours.dim(label.padEnd(longest))}  ${text}`
    })
    .join('\n')
}
