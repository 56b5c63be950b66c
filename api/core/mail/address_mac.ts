import { macOf } from '#api/core/keys'

/** What stands for an address that may not be kept: it tells whether another one is the same, no more. */
export const macOfAddress = (address: string) => macOf('core.mail.address', address)
