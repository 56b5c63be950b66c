const DOTS = '••••••'

/** What staff see where a secret stands; its last characters may tell one from another. */
export const masked = (hint = '') => `${DOTS}${hint}`

/** An address with a masked secret, as it is read and not as it is written. */
export const readable = (address: string) => address.replaceAll(encodeURIComponent(DOTS), DOTS)
