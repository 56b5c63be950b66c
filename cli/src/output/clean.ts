/** Names and mail texts come from strangers: no control or bidi-override character reaches the terminal. */
export function clean(text: string): string {
  return text.replace(/[\p{Cc}\u2028-\u202e\u2066-\u2069]+/gu, (run) => (run.trim() ? '�' : ' '))
}
