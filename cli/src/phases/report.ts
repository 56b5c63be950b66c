import { fields } from '../output/fields.ts'
import { accent } from '../output/paint.ts'
import { table } from '../output/table.ts'
import { ago, fromNow, localTime } from '../output/time.ts'
import type { Axes, Change, CurrentPhase, Override, Phase, Plan, Schedule } from './types.ts'

const yesNo = (value: boolean | null) => (value ? 'yes' : 'no')

/** A posture by its name, and by its axes where it has none. */
export const postureName = ({ phase, instructor_access, student_access }: Axes): string =>
  phase === 'custom' ? `instructors ${instructor_access}, students ${student_access}` : phase

export const phaseTable = (rows: Phase[]) =>
  table(rows, [
    { header: 'phase', value: ({ phase }) => phase, colour: markCurrent },
    { header: 'instructors', value: (phase) => phase.instructor_access },
    { header: 'students', value: (phase) => phase.student_access },
    { header: 'now', value: ({ current }) => (current ? 'in force' : '') },
  ])

const markCurrent = (colours: Parameters<typeof accent>[0], text: string, { current }: Phase) =>
  current ? accent(colours, text) : text

export function currentReport(now: CurrentPhase): string {
  const parts = [
    fields([
      ['phase', now.phase],
      ['instructors', now.instructor_access],
      ['students', now.student_access],
      ['since', localTime(now.changed_at)],
      ['by', now.changed_by?.name],
      ['reason', now.reason],
      ['before', now.previous && postureName(now.previous)],
      ['version', now.version],
    ]),
    table(Object.entries(now.capabilities), [
      { header: 'capability', value: ([name]) => name },
      { header: 'now', value: ([, value]) => yesNo(value) },
    ]),
  ]
  if (now.overrides.length > 0) parts.push(overrideTable(now.overrides))
  if (now.scheduled.length > 0) parts.push(scheduleTable(now.scheduled))
  return parts.join('\n\n')
}

const overrideTable = (rows: Override[]) =>
  table(rows, [
    { header: 'override', value: ({ capability, value }) => `${capability} = ${yesNo(value)}` },
    { header: 'ends', value: ({ expires_at }) => fromNow(expires_at) },
    { header: 'reason', value: ({ reason }) => reason, min: 12 },
  ])

const scheduleTable = (rows: Schedule[]) =>
  table(rows, [
    { header: 'scheduled', value: ({ id }) => id },
    { header: 'to', value: postureName },
    { header: 'when', value: ({ at }) => localTime(at) },
    { header: 'new york', value: ({ at_new_york }) => at_new_york.slice(0, 16).replace('T', ' ') },
    { header: 'reason', value: ({ reason }) => reason, min: 12 },
  ])

export function planReport({ from, to, changes, affects, warnings }: Plan): string {
  const parts = [`From ${postureName(from)} to ${postureName(to)}.`]
  if (changes.length > 0)
    parts.push(
      table(changes, [
        { header: 'capability', value: ({ capability }) => capability },
        { header: 'now', value: ({ before }) => yesNo(before) },
        { header: 'then', value: ({ after }) => yesNo(after) },
      ])
    )
  const touched = affects.filter(({ effect }) => effect !== 'none')
  if (touched.length > 0)
    parts.push(
      table(touched, [
        { header: 'whom it touches', value: ({ who }) => who.replaceAll('_', ' ') },
        { header: 'count', value: ({ count }) => count, align: 'right' },
        { header: 'how', value: ({ summary }) => summary, min: 20, wraps: true },
      ])
    )
  if (warnings.length > 0) parts.push(warnings.map((line) => `! ${line}`).join('\n'))
  return parts.join('\n\n')
}

export const changeTable = (rows: Change[]) =>
  table(rows, [
    { header: 'when', value: ({ at }) => ago(at) },
    { header: 'by', value: ({ by }) => by?.name ?? 'by itself', min: 8 },
    { header: 'kind', value: ({ kind }) => kind },
    { header: 'what', value: whatChanged, min: 16 },
    { header: 'reason', value: ({ reason }) => reason, min: 12 },
  ])

const whatChanged = ({ override, from, to }: Change) =>
  override
    ? `${override.capability} = ${yesNo(override.value)}`
    : `${postureName(from)} → ${postureName(to)}`
