/** Our sentences for what may be wrong with a password somebody chooses. */
export const NEW_PASSWORD_WORDS: Record<string, string> = {
  'password.minLength': 'At least 10 characters, please.',
  'password.min_length': 'At least 10 characters, please.',
  'password.common': 'This is one of the passwords everybody tries first. Please choose another.',
  'password.own_name': 'Your own name or address is too easy to guess. Please choose another.',
}

export const NEW_PASSWORD_HINT =
  'At least 10 characters. Three or four words make a good one; pasting is fine.'
