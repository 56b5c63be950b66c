import type { SentDocument, Tone } from './verification.ts'

const WORDS: Record<SentDocument['state'], { label: string; tone: Tone }> = {
  pending: { label: 'Sent', tone: 'neutral' },
  accepted: { label: 'Accepted', tone: 'positive' },
  refused: { label: 'Not accepted', tone: 'danger' },
}

const READ = { label: 'Read', tone: 'neutral' } as const

/** What came of one's own document; what a report led to is for the check alone to say. */
export const stateInWords = ({ kind, state }: SentDocument) =>
  kind === 'background_report' && state === 'accepted' ? READ : WORDS[state]
