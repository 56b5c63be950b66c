/** Every page a guest can see; the storefront's sweep goes through all of them. */
export const GUEST_PAGES = [
  '/',
  '/signin',
  '/signup',
  '/signup/check-mail',
  '/invite/claim',
  '/invite/claim?code=AAAA-AAAA',
  '/invite/request',
  '/invite/requested',
  '/verify-email?token=unknown',
  '/no-such-page',
] as const

/** Pages for somebody who has just come in as an instructor. */
export const INSTRUCTOR_PAGES = [
  '/',
  '/instructor/welcome',
  '/signout',
  '/verify-email/done',
] as const

export const WIDTHS = [320, 390, 768, 1280] as const
export const SCHEMES = ['light', 'dark'] as const
