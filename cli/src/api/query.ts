export type Query = Record<string, string | number | boolean | string[] | undefined>

/** A repeated key means any of its values; what is undefined is left out. */
export function query(values: Query = {}): string {
  const pairs = Object.entries(values).flatMap(([key, value]) =>
    value === undefined ? [] : [value].flat().map((each): [string, string] => [key, String(each)])
  )
  return pairs.length ? `?${new URLSearchParams(pairs)}` : ''
}
