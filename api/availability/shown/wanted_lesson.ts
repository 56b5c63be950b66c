import { unprocessable } from '#api/core/errors'
import type { Format } from '#api/instructors/offerings/format'
import type { LessonTerms } from './shown_queries.js'

export interface LessonWish {
  format?: Format
  /** Minutes. */
  duration?: number
}

/**
 * The lesson that somebody asks about: what they leave open is what the first offering that fits names
 * first. Null of who offers nothing.
 *
 * @throws Refusal 422 `invalid` for what no offering has
 */
export function wantedLesson(
  lessons: readonly LessonTerms[],
  { format, duration }: LessonWish
): { format: Format; durationMinutes: number } | null {
  if (lessons.length === 0) return null
  const inFormat = lessons.filter((one) => !format || formatsOf(one).includes(format))
  if (inFormat.length === 0) {
    throw unprocessable('format', 'offered', 'There are no lessons of this format here.')
  }
  const fitting = inFormat.find(({ durations }) => !duration || durations.includes(duration))
  if (!fitting) {
    throw unprocessable('duration', 'offered', 'There are no lessons of this length here.')
  }
  return {
    format: format ?? formatsOf(fitting)[0],
    durationMinutes: duration ?? fitting.durations[0],
  }
}

const formatsOf = ({ formats }: LessonTerms): Format[] => formats.map(({ format }) => format)
