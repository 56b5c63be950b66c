/**
 * Whether anybody may see `instructor_profiles p`: live, with nothing in `hidden_because` (a step
 * that came open again, such as an expired background check or a suspended account, or staff). The
 * column follows both, so lists need no join; ADR 17 says who keeps it.
 */
export const whereShown = (alias = 'p'): string => `${alias}.shown`
