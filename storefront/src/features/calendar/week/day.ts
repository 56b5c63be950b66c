/** What free time is good for. */
export const TAGS = ['any', 'online_only', 'no_travel'] as const
export type Tag = (typeof TAGS)[number]

/** What a brush leaves behind; null takes free time away. */
export type Paint = Tag | null

/** Free from `start` on until just before `end`, as a wall shows it; `24:00` ends a day. */
export interface Window {
  start: string
  end: string
  tag: Tag
}

/** The free time of one date: a letter for every five minutes from midnight on. */
export type Day = string

/** Free blocks of a day that follow each other and are good for the same. */
export interface Run {
  from: number
  until: number
  tag: Tag
}

export const BLOCKS = 288
export const BLOCK_MINUTES = 5
const BLANK = '.'
const LETTERS: Record<Tag, string> = { any: 'a', online_only: 'o', no_travel: 'n' }

export const EMPTY_DAY: Day = BLANK.repeat(BLOCKS)

export const isDay = (text: unknown): text is Day =>
  typeof text === 'string' && text.length === BLOCKS && /^[.aon]+$/.test(text)

export function tagAt(day: Day, block: number): Paint {
  return TAGS.find((tag) => LETTERS[tag] === day[block]) ?? null
}

/** The day with some of its blocks made free for something, or not free. */
export function paintDay(day: Day, from: number, until: number, paint: Paint): Day {
  const letter = paint ? LETTERS[paint] : BLANK
  return day.slice(0, from) + letter.repeat(until - from) + day.slice(until)
}

/** The free time of a day in as few pieces as there can be, from morning to night. */
export function runsOf(day: Day): Run[] {
  return [...day.matchAll(/a+|o+|n+/g)].map(({ 0: { length }, index }) => ({
    from: index,
    until: index + length,
    tag: tagAt(day, index) as Tag,
  }))
}

export const windowsOf = (day: Day): Window[] =>
  runsOf(day).map(({ from, until, tag }) => ({ start: timeOf(from), end: timeOf(until), tag }))

export const dayFromWindows = (windows: readonly Window[]): Day =>
  windows.reduce(
    (day, { start, end, tag }) => paintDay(day, blockOf(start), blockOf(end), tag),
    EMPTY_DAY
  )

/** Hours that are free on a day, whatever for. */
export const hoursOf = (day: Day): number =>
  (runsOf(day).reduce((sum, { from, until }) => sum + until - from, 0) * BLOCK_MINUTES) / 60

/** 108 → "09:00", 288 → "24:00". */
export function timeOf(block: number): string {
  const two = (value: number) => String(value).padStart(2, '0')
  return `${two(Math.floor(block / 12))}:${two((block % 12) * BLOCK_MINUTES)}`
}

export function blockOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return (hours * 60 + minutes) / BLOCK_MINUTES
}
