interface Row {
  id: string | number
}

/** Whether two pages show the same rows in the same order. */
export const sameOrder = (before: readonly Row[], now: readonly Row[]) =>
  before.length === now.length && before.every(({ id }, place) => now[place]?.id === id)

/** The rows in the places they had, each as it is now; one that has left stays as it was. */
export function inPlace<R extends Row>(before: readonly R[], now: readonly R[]): R[] {
  const newest = new Map(now.map((row) => [row.id, row]))
  return before.map((row) => newest.get(row.id) ?? row)
}
