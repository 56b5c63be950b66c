/**
 * The addresses in pasted text: one a line, or between commas, semicolons and spaces; of
 * `Ann Lee <ann@example.com>` the part in brackets. Each once; the server judges them.
 */
export function parseAddresses(text: string): string[] {
  const bare = text.replace(/(?:"[^"\n]*"|[^\n,;<>"]*)\s*<([^<>\n]*)>/g, ' $1 ')
  const found = bare.split(/[\s,;]+/).filter(Boolean)
  return [...new Map(found.map((address) => [address.toLowerCase(), address])).values()]
}
