/** Help text as it is written here, with its line ends inside a paragraph taken out: oclif wraps it anew. */
export function prose(text: string): string {
  return text.replace(/(?<=\S)\n(?=\S)/g, ' ')
}
