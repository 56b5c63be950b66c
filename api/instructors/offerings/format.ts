/** Where a lesson takes place, in the order of display. */
export const FORMATS = [
  'student_location',
  'instructor_location',
  'online',
  'neutral_location',
] as const
export type Format = (typeof FORMATS)[number]
