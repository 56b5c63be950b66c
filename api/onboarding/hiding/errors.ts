import { Refusal } from '#api/core/errors'

export const alreadyKeptBack = (reason: string) =>
  new Refusal(409, 'already_kept_back', {
    detail: 'Somebody keeps this profile back already, for another reason.',
    extra: { reason },
  })

export const otherHiding = () =>
  new Refusal(409, 'other_hiding', {
    detail: 'The profile has been shown and kept back again since you looked.',
  })
