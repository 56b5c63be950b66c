/** Every page a guest can see; the storefront's sweep goes through all of them. */
export const GUEST_PAGES = [
  '/',
  '/closed',
  '/closed?area=search&from=/search',
  '/instructor/join',
  '/signin',
  '/signup',
  '/signup/check-mail',
  '/invite/claim',
  '/invite/claim?code=AAAA-AAAA',
  '/invite/request',
  '/invite/requested',
  '/verify-email?token=unknown',
  '/verify-email/resend',
  '/verify-email/sent',
  '/signin?done=password_reset',
  '/reset-password',
  '/reset-password/sent',
  '/reset-password/new',
  '/reset-password/new?token=unknown',
  '/email-change?token=unknown',
  '/unsubscribe',
  '/unsubscribe?token=unknown',
  '/unsubscribe/done',
  '/email-change/undo?token=unknown',
  '/email-change/done',
  '/goodbye/for-now',
  '/goodbye/for-good',
  '/no-such-page',
] as const

/** Pages for somebody who has just come in as an instructor. */
export const INSTRUCTOR_PAGES = [
  '/',
  '/instructor/welcome',
  '/instructor/profile',
  '/instructor/clinic',
  '/instructor/offerings',
  '/instructor/offerings/new',
  '/instructor/coverage',
  '/instructor/calendar/settings',
  '/instructor/verification',
  '/instructor/onboarding',
  '/instructor/payouts',
  '/instructor/dashboard',
  // The demo's instructor sees her own page before others do.
  '/instructors/iris-m',
  '/signout',
  '/verify-email/done',
] as const

export const WIDTHS = [320, 390, 768, 1280] as const
export const SCHEMES = ['light', 'dark'] as const
