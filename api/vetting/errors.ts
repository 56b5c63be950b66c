import { Refusal } from '#api/core/errors'

export const checkState = (state: string) =>
  new Refusal(409, 'check_state', {
    detail: `The background check is "${state}", where this is not to be done. Look at it again.`,
    extra: { state },
  })

export const renewalTooEarly = () =>
  new Refusal(409, 'renewal_too_early', {
    detail: 'Your check still holds. It can be renewed from 30 days before it runs out.',
  })

export const consentChanged = (version: string) =>
  new Refusal(409, 'consent_changed', {
    detail: 'The text of the consent is another by now. Read it again and agree to that.',
    extra: { version },
  })

export const documentDecided = () =>
  new Refusal(409, 'document_decided', {
    detail: 'Somebody else decided meanwhile, or the instructor sent another one. Look again.',
  })

export const documentBeingRead = () =>
  new Refusal(409, 'document_being_read', {
    detail: 'We are still reading the file you sent just now. Wait a moment, then look again.',
  })

export const identityAccepted = () =>
  new Refusal(409, 'identity_accepted', {
    detail: 'Your identity is confirmed already; there is nothing more to send.',
  })
