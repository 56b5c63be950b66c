/** What staff keep back stays so until staff say otherwise. */
export const BY_STAFF = 'staff'

/** The steps among the reasons that keep a profile from view. */
export const stepsAmong = (because: readonly string[]): string[] =>
  because.filter((reason) => reason !== BY_STAFF)
