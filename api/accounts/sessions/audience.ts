/** Which door a session came through. Staff sessions are kept apart from those of the site. */
export const AUDIENCES = ['web', 'staff'] as const
export type Audience = (typeof AUDIENCES)[number]
