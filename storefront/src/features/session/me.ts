/** `GET /api/auth/me`, as far as pages need it. */
export interface Me {
  id: string
  email: string
  first_name: string
  last_name: string
  roles: string[]
  state: string
  beta: { access: boolean; founding_number?: number | null }
}

/** Others see a first name and an initial; the person themself sees the same, to know it. */
export function shownName(me: Pick<Me, 'first_name' | 'last_name'>): string {
  return me.last_name ? `${me.first_name} ${me.last_name.charAt(0)}.` : me.first_name
}

export function isInstructor(me: Me): boolean {
  return me.roles.includes('instructor')
}

/** Where a person lands who has just come in. */
export function landing(me: Me): string {
  return isInstructor(me) ? '/instructor/welcome' : '/'
}
