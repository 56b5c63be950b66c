// Controls, line and paragraph separators, direction overrides (they make text read as something
// else) and U+FFFD, which stands for bytes that could not be decoded.
const FORBIDDEN = /[\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069\ufffd]/u
const FORBIDDEN_IN_NOTE = /[^\P{Cc}\n\t]|[\p{Cs}\u202a-\u202e\u2066-\u2069\ufffd]/u

export function hasForbiddenCharacter(text: string) {
  return FORBIDDEN.test(text)
}

/** As above for text of several lines, where tabs and LF are fine. */
export function hasForbiddenCharacterInNote(text: string) {
  return FORBIDDEN_IN_NOTE.test(text)
}

/** What may be shown of a cell that was refused. */
export function shown(text: string, length: number) {
  return text
    .replace(/[\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069]+/gu, ' ')
    .trim()
    .slice(0, length)
}
