import { defineSetting } from '#api/core/settings/define_setting'

export const WAITLIST_MAIL = 'waitlist'

/** Who asks every day, or is asked for by others, hears of it once in so many days. */
export const DAYS_BETWEEN_WORDS = 30

export const WORDS_AN_HOUR = defineSetting({
  key: 'beta.waitlist_mails_an_hour',
  default: 60,
  min: 0,
  max: 10_000,
  unit: 'mails an hour',
  description: 'How many people at most are told in an hour that they are on the waitlist',
})
