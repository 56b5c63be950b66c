type Value = number | boolean | string

export interface Setting {
  id: string
  key: string
  type: 'number' | 'boolean' | 'string'
  value: Value
  default: Value
  /** Of a number the bounds, of a text its length. */
  min: number | null
  max: number | null
  unit: string | null
  description: string
  version: number
  updated_at: string | null
  updated_by: string | null
}

export interface SettingWithHistory extends Setting {
  history: {
    id: string
    old_value: Value | null
    new_value: Value
    reason: string
    changed_by: string | null
    changed_at: string
  }[]
}

/** Keys hold dots, and a path that ends like a file name is taken for a file. */
export const slugOf = (key: string) => key.replaceAll('.', '~')
export const keyOf = (slug: string) => slug.replaceAll('~', '.')

/** `true` → `On`, `1200` → `1,200 mails a minute`. */
export function shown(value: Value | null, unit: string | null = null): string {
  if (value === null) return '–'
  if (typeof value === 'boolean') return value ? 'On' : 'Off'
  const text = typeof value === 'number' ? value.toLocaleString('en-US') : value
  return unit ? `${text} ${unit}` : text
}

export function bounds({ type, min, max }: Setting): string {
  if (type === 'boolean') return 'On or off'
  if (min === null && max === null) return 'No bounds'
  const range = `${shown(min)} to ${shown(max)}`
  return type === 'string' ? `${range} characters` : range
}
