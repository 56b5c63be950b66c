import type {
  Check,
  CheckState,
  StateWords,
  Verification,
} from '@/features/instructor/verification/verification.ts'
import { dayInWords } from '@/lib/moments.ts'

type Words = StateWords & {
  /** What happens next, and by when. */
  next: string
}

const DAY_MS = 86_400_000
const RENEWAL_DAYS = 30

const day = (iso: string | null): string => (iso ? dayInWords(iso) : '')

/** A day of the calendar, without a time, is the same everywhere. */
const calendarDay = (date: string): string => dayInWords(`${date}T00:00:00Z`, 'UTC')

const renewalDay = (expiresAt: string): string =>
  dayInWords(new Date(Date.parse(expiresAt) - RENEWAL_DAYS * DAY_MS).toISOString())

type Told = (check: Check, asksFor: Verification['asks_for']) => Words

const WORDS: Record<CheckState, Told> = {
  not_started: () => ({
    label: 'Not begun',
    tone: 'outline',
    text: 'Everybody who teaches here is checked once a year. It begins with your consent.',
    next: 'Read the consent below and agree to it. Then we tell you what to send.',
  }),
  consent: ({ consented_at: at }, asksFor) =>
    asksFor === 'report'
      ? {
          label: 'Report missing',
          tone: 'outline',
          text: `You agreed to the check on ${day(at)}.`,
          next: 'Send a background report about yourself. We read it and write you a mail.',
        }
      : {
          label: 'Under way',
          tone: 'caution',
          text: `You agreed to the check on ${day(at)}, and your report is being made.`,
          next: 'There is nothing you need to do. You get a mail when there is an answer.',
        },
  pending: () => ({
    label: 'Being looked at',
    tone: 'caution',
    text: 'We have your report, and it waits for somebody to read it.',
    next: 'There is nothing you need to do. You get a mail when it has been read.',
  }),
  review: () => ({
    label: 'Being looked at',
    tone: 'caution',
    text: 'Somebody is reading your report more closely.',
    next: 'There is nothing you need to do. If something speaks against you, you get a notice first, and at least five business days to dispute it.',
  }),
  passed: ({ expires_at: at, may_renew: mayRenew }) => ({
    label: 'Passed',
    tone: 'positive',
    text: `Nothing speaks against you teaching here. The check holds until ${day(at)}.`,
    next: mayRenew
      ? 'You can renew it now: agree again, and students keep seeing you meanwhile.'
      : `You can renew it from ${at ? renewalDay(at) : ''}. We send you a mail then.`,
  }),
  expired: ({ expires_at: at }) => ({
    label: 'Run out',
    tone: 'danger',
    text: `Your check ran out on ${day(at)}. Students do not see your page until a new one is passed.`,
    next: 'Read the consent below and agree to it, to begin a new check.',
  }),
  pre_adverse: ({ undecided_until: until }) => ({
    label: 'Notice',
    tone: 'danger',
    text: 'Something in your report may keep you from offering lessons here. Nothing is decided yet.',
    next: `You have five business days. If this is wrong or not about you, dispute it through ${until ? calendarDay(until) : 'the last of them'}, New York time: nothing is decided before we have answered. Without a dispute we decide after that day, and you cannot offer lessons here.`,
  }),
  disputed: () => ({
    label: 'Disputed',
    tone: 'caution',
    text: 'We have what you wrote, and we look into it.',
    next: 'Nothing is decided before we have answered: the five business days stand still. You get a mail with our answer.',
  }),
  final_adverse: () => ({
    label: 'Not passed',
    tone: 'danger',
    text: 'After the notice we sent you, we decided that you cannot offer lessons on InstaInstru. The decision rests on the report you can see below.',
    next: 'You may ask whoever made the report for a copy, and dispute with them what is wrong in it. Write to us if it was corrected.',
  }),
  failed: () => ({
    label: 'Report not usable',
    tone: 'danger',
    text: 'We could not use the report you sent. Nothing was found against you.',
    next: 'Read why, agree again, and send another report.',
  }),
}

/** How a check stands, in plain words, and what comes next. */
export const checkInWords: Told = (check, asksFor) => WORDS[check.state](check, asksFor)

/** What stands above a note of the check: whose words they are depends on the state. */
export const NOTE_TITLES: Partial<Record<CheckState, string>> = {
  pre_adverse: 'What we wrote to you',
  disputed: 'What you wrote',
  final_adverse: 'What we wrote to you',
  failed: 'Why',
}

const BEGINS: readonly CheckState[] = ['not_started', 'expired', 'failed']

const GOES_ON: readonly CheckState[] = ['consent', 'pending']

/** Whether the text was changed since a person agreed, so that they can send nothing before they agree anew. */
export const agreesAnew = ({ background_check: { state }, agreed, consent }: Verification) =>
  GOES_ON.includes(state) && agreed !== null && agreed.version !== consent.version

/** Whether a person is asked to agree now. */
export const asksConsent = ({ state, may_renew: mayRenew }: Check): boolean =>
  BEGINS.includes(state) || mayRenew
