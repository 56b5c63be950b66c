/** Addresses a person has moved between. One that they only typed may be anybody's. */
export const MOVED_ADDRESSES = `SELECT moved.address FROM email_changes,
  LATERAL (VALUES (old_email), (new_email)) AS moved (address)
  WHERE user_id = :id AND confirmed_at IS NOT NULL`
