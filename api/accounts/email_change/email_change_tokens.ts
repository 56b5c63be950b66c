import { macOf } from '#api/core/keys'

/** How long the link to the new address works, and the one that undoes the change. */
export const CONFIRM_HOURS = 24
export const REVERSAL_DAYS = 7

/** The secrets of both links follow from the id, so that mails can be rendered again. */
export const confirmationToken = (id: string) => macOf('accounts.email_change', id)
export const reversalToken = (id: string) => macOf('accounts.email_change_reversal', id)
