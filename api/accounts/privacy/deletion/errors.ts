import { Refusal } from '#api/core/errors'

export interface Hindrance {
  code: string
  detail: string
}

export const deletionBlocked = (reasons: Hindrance[]) =>
  new Refusal(409, 'deletion_blocked', {
    detail: `Not yet: ${reasons.map(({ detail }) => detail).join(' ')}`,
    extra: { reasons },
  })

export const notActive = () =>
  new Refusal(409, 'not_active', {
    detail: 'Only an account in use can be put to sleep. Confirm your address first.',
  })
