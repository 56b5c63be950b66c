import type { StaffMove } from './review.ts'

interface MoveWords {
  label: string
  title: string
  /** What follows from it, to be read after the name. */
  says: string
  done: string
  /** Must be typed, where nobody can take the move back. */
  word?: string
  reason?: boolean
  note?: 'needed' | 'possible'
}

export const MOVES: Record<StaffMove, MoveWords> = {
  pass: {
    label: 'Pass',
    title: 'Pass this check?',
    says: 'may offer lessons for a year from today, as far as this check goes, and gets a mail. It cannot be taken back.',
    done: 'Passed',
    word: 'pass',
  },
  review: {
    label: 'Look closer',
    title: 'Take a closer look?',
    says: 'sees that the report takes longer. Nothing is decided; only after a closer look can they be warned.',
    done: 'Being looked at closer',
  },
  fail: {
    label: 'Ask for another report',
    title: 'Ask for another report?',
    says: 'gets a mail, reads why on their page, and may agree and send another report.',
    done: 'Another report asked for',
    reason: true,
    note: 'possible',
  },
  pre_adverse: {
    label: 'Warn',
    title: 'Warn them of what was found?',
    says: 'gets a mail and reads on their page what you write. Five business days begin; without a dispute the check is then decided against them by itself. It cannot be taken back, only passed.',
    done: 'Warned',
    word: 'warn',
    note: 'needed',
  },
  resume: {
    label: 'The finding stands',
    title: 'Answer the dispute: the finding stands?',
    says: 'gets a mail and reads your answer. The five business days go on; they may dispute again until those are over.',
    done: 'Dispute answered',
    word: 'stands',
    note: 'needed',
  },
  reopen: {
    label: 'Open again',
    title: 'Open this check again?',
    says: 'gets a mail and may begin a check from the start. The decision against them no longer holds.',
    done: 'Opened again',
    note: 'needed',
  },
  withdraw: {
    label: 'Take the consent back',
    title: 'Take their consent back?',
    says: 'asked for it before anybody read the report. The report is deleted, a mail says so, and nothing is looked into until they agree again.',
    done: 'Consent taken back',
    word: 'take back',
    note: 'needed',
  },
}
