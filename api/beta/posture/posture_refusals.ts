import { notFound, Refusal } from '#api/core/errors'

const CHANGED = 'The posture was changed since you looked. Look again, then decide.'

export const phaseChanged = (version: number) =>
  new Refusal(409, 'phase_changed', { detail: CHANGED, extra: { version } })

/** The same where the caller said `If-Match`. */
export const phaseVersionStale = (version: number) =>
  new Refusal(412, 'phase_version_stale', { detail: CHANGED, extra: { version } })

export const noPreviousPhase = () =>
  new Refusal(409, 'no_previous_phase', {
    detail: 'There was no switch yet, so there is nothing to return to.',
  })

export const scheduleTaken = () =>
  new Refusal(409, 'schedule_taken', {
    detail: 'Another switch is scheduled for the same instant. Choose another time.',
  })

export const scheduleOver = (state: string) =>
  new Refusal(409, 'schedule_over', {
    detail: `This switch is ${state} already.`,
    extra: { state },
  })

export const noSuchSchedule = () => notFound('There is no scheduled switch with this id.')

export const noSuchOverride = () => notFound('There is no override in force with this id.')
