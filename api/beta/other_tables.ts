/** Tables of the beta without a person in them. */
export const betaOtherTables: Record<string, string> = {
  posture: 'who gets in at present, and the id of who said so',
  posture_schedules: 'what is to change when, why, and the id of who said so',
  posture_overrides: 'single capabilities, why, and the id of who said so',
  posture_changes: 'who got in when and why, and the id of who said so',
  preview_tokens: 'links for staff to look ahead, by name, and the id of who made them',
  preview_token_uses: 'when such a link was used, from which address and browser, of whomever',
  invite_batches: 'lists that staff uploaded: file name, options, numbers, ids',
}
