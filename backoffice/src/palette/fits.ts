/** Whether a text holds the beginning of every word that is typed, in any order. */
export function fits(text: string, typed: string): boolean {
  const words = text.toLowerCase().split(/[\s:…]+/)
  return typed
    .toLowerCase()
    .split(/\s+/)
    .filter(Boolean)
    .every((start) => words.some((word) => word.startsWith(start)))
}
