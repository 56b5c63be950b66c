import { notFound, Refusal, unprocessable } from '#api/core/errors'

export const noSuchClinic = () => notFound('There is no clinic date with this id.')

export const noSuchSignUp = () => notFound('There is no sign-up with this id.')

export const clinicInThePast = () =>
  unprocessable('starts_at', 'future', 'A clinic begins in the future.')

export const clinicNowhere = () =>
  unprocessable('place', 'somewhere', 'Say where it takes place, or give a link, or both.')

export const clinicBegun = () =>
  new Refusal(409, 'clinic_begun', { detail: 'This clinic has begun or is over.' })

export const clinicCancelled = () =>
  new Refusal(409, 'clinic_cancelled', { detail: 'This clinic is cancelled.' })

export const seatsTaken = (taken: number) =>
  new Refusal(409, 'seats_taken', {
    detail: `${taken} people have a seat already; there cannot be fewer seats than that.`,
    extra: { taken },
  })

export const clinicNotBegun = () =>
  new Refusal(409, 'clinic_not_begun', {
    detail: 'Attendance is recorded from half an hour before a clinic begins.',
  })

export const notSeated = () =>
  new Refusal(409, 'not_seated', {
    detail: 'Only who has a seat can have been there. This person waited or stepped back.',
  })
