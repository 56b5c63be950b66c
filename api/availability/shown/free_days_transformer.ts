import { count, instant, listOf, named, object, oneOf, orNull, text } from '#api/core/schemas'
import { FORMATS } from '#api/instructors/offerings/format'
import type { FreeView } from './find_free_days.js'

export const freeDaysSchema = named(
  'FreeDays',
  object({
    zone: { ...text, description: 'Whose dates these are: the viewer’s online, else the city’s' },
    format: { ...orNull(oneOf(FORMATS)), description: 'Null of who offers nothing' },
    duration_minutes: orNull(count),
    next: { ...orNull(instant), description: 'The first free start of all, within sixty days' },
    days: listOf(object({ date: text, starts: listOf(object({ starts_at: instant })) })),
  })
)

const written = (at: number) => new Date(at).toISOString()

export const toFreeDays = ({ zone, lesson, next, days }: FreeView) => ({
  zone,
  format: lesson?.format ?? null,
  duration_minutes: lesson?.durationMinutes ?? null,
  next: next === null ? null : written(next),
  days: days.map(({ date, starts }) => ({
    date,
    starts: starts.map((at) => ({ starts_at: written(at) })),
  })),
})
