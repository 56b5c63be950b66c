/** Where one is in a list, and by which name one came; neither is part of what is kept. */
const PASSING = ['page', 'view']
/** What shapes the page but does not narrow it. */
const SHAPE = ['sort', 'per', ...PASSING]

/** The address bar as a saved view keeps it; equal for equal lists, in whatever order they were set. */
export const keptQuery = (params: URLSearchParams) => without(params, PASSING)

/** Only what narrows the list. */
export const filterPart = (params: URLSearchParams) => without(params, SHAPE)

function without(params: URLSearchParams, left: readonly string[]): string {
  const kept = [...params].filter(([field]) => !left.includes(field))
  kept.sort(([a, x], [b, y]) => compare(a, b) || compare(x, y))
  return new URLSearchParams(kept).toString()
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
