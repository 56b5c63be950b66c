/** How long a browser needs no code; a use does not prolong it. */
export const TRUST_DAYS = 30
