import type { Tag } from '#api/availability/plan/day_bits'
import type { Format } from '#api/instructors/offerings/format'

/** Whether the instructor goes somewhere to give it. */
export const travels = (format: Format): boolean =>
  format === 'student_location' || format === 'neutral_location'

/** What free time has to be good for. */
export const GOOD_FOR: Record<Format, readonly Tag[]> = {
  online: ['any', 'online_only', 'no_travel'],
  instructor_location: ['any', 'no_travel'],
  student_location: ['any'],
  neutral_location: ['any'],
}
