/** `GET /api/account/profile`. */
export interface Profile {
  first_name: string
  last_name: string
  /** First name and last initial. */
  shown_as: string
  phone: string | null
  zip: string | null
  pronouns: string | null
  time_zone: string
}

export const PROFILE_FIELDS = {
  first_name: 'First name',
  last_name: 'Last name',
  pronouns: 'Pronouns',
  phone: 'Phone',
  zip: 'ZIP code',
  time_zone: 'Time zone',
} as const

export const PROFILE_WORDS: Record<string, string> = {
  'first_name.minLength': 'Please fill this in.',
  'last_name.minLength': 'Please fill this in.',
  'first_name.regex': 'Letters, spaces and the like only, please.',
  'last_name.regex': 'Letters, spaces and the like only, please.',
  changed_meanwhile:
    'Your profile was changed in another window meanwhile. Reload this page to see it, then change it again.',
}

/** The places a time zone is known by, home first. */
export function timeZones(): { area: string; zones: { name: string; label: string }[] }[] {
  const areas = new Map<string, { name: string; label: string }[]>([['New York', []]])
  areas.get('New York')?.push({ name: 'America/New_York', label: 'New York' })
  for (const name of Intl.supportedValuesOf('timeZone')) {
    const [area = '', ...place] = name.split('/')
    if (place.length === 0 || name === 'America/New_York') continue
    const label = place.reverse().join(', ').replaceAll('_', ' ')
    areas.set(area, [...(areas.get(area) ?? []), { name, label }])
  }
  return [...areas].map(([area, zones]) => ({ area, zones }))
}
