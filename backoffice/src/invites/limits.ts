/** What the server allows in an invite; a test holds these against the server's own. */
export const LIMITS = {
  name: 80,
  campaign: 60,
  note: 1_000,
  days: { min: 1, max: 180, usual: 14, usualForCodes: 30 },
  codes: 500,
} as const
