/** One part of a person's name, wherever it is entered: sign-up, invites, CSV. */
export const NAME_LENGTH = 80

/** Nobody's name has them, and a name in angle brackets reads as an address or as markup. */
export const NAME = /^[^<>]*$/
