import encryption from '@adonisjs/core/services/encryption'

const PURPOSE = 'accounts.second_factor'

/** Bound to its owner, so that a row copied to another person opens nothing. */
const purposeOf = (userId: string) => `${PURPOSE}:${userId}`

export const sealSecret = (userId: string, secret: string) =>
  encryption.encrypt(secret, { purpose: purposeOf(userId) })

/** `null` when it was sealed for somebody else, or under another application key. */
export const openSecret = (userId: string, sealed: string) =>
  encryption.decrypt<string>(sealed, purposeOf(userId))
