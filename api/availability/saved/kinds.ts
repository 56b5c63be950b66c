import type { Format } from '#api/instructors/offerings/format'

/** Formats that need the same of free time, in the order of the bits of a day's `quarters`. */
export const KINDS = {
  online: ['online'],
  receiving: ['instructor_location'],
  travelling: ['student_location', 'neutral_location'],
} as const satisfies Record<string, Format[]>
export type Kind = keyof typeof KINDS
