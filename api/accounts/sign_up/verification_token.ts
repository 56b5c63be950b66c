import { macOf } from '#api/core/keys'

/** How long a verification link works. */
export const VERIFICATION_HOURS = 24

/**
 * The secret of a verification's link. It follows from the id under a key of the server, so that the
 * mail can be rendered again and nothing secret is stored in clear.
 */
export const verificationToken = (verificationId: string) =>
  macOf('accounts.email_verification', verificationId)
