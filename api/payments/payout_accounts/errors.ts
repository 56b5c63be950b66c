import { Refusal } from '#api/core/errors'

export const payoutsNotOpen = () =>
  new Refusal(409, 'payouts_not_open', {
    detail: 'Payouts are not open yet: nobody can be paid through us for now.',
  })

export const standInState = () =>
  new Refusal(409, 'stand_in_state', {
    detail: 'That does not fit how the account stands. Look at it again.',
  })
