import type { badgeClass } from '@/components/ui/Badge.tsx'

/** `GET /api/instructor/verification`. */
export interface Verification {
  identity: 'missing' | 'pending' | 'accepted' | 'refused'
  background_check: Check
  documents: SentDocument[]
  /** What is to be agreed to now. */
  consent: ConsentText
  /** What they agreed to last; the text as they read it then. */
  agreed: { version: string; at: string; text: ConsentText | null } | null
  asks_for: 'report' | 'nothing'
}

export interface ConsentText {
  version: string
  title: string
  paragraphs: string[]
}

export interface Check {
  state: CheckState
  standing: CheckState
  expires_at: string | null
  consented_at: string | null
  reason_code: string | null
  note: string | null
  /** The last day on which nothing is decided, as `2026-11-30`. */
  undecided_until: string | null
  may_renew: boolean
}

export type CheckState =
  | 'not_started'
  | 'consent'
  | 'pending'
  | 'review'
  | 'passed'
  | 'expired'
  | 'pre_adverse'
  | 'disputed'
  | 'final_adverse'
  | 'failed'

export interface SentDocument {
  id: string
  kind: 'identity' | 'background_report'
  state: 'pending' | 'accepted' | 'refused'
  sent_as: 'application/pdf' | 'image/jpeg' | 'image/png'
  /** None once the file is deleted. */
  pages: number
  sent_at: string
  reason_code: string | null
  note: string | null
}

export type Tone = NonNullable<Parameters<typeof badgeClass>[0]>['tone']

export interface StateWords {
  label: string
  tone: Tone
  text: string
}

export const IDENTITY_WORDS: Record<Verification['identity'], StateWords> = {
  missing: {
    label: 'Missing',
    tone: 'outline',
    text: 'Send us a document with your name and your photo, such as a passport, a driver’s license or a city ID.',
  },
  pending: {
    label: 'Being looked at',
    tone: 'caution',
    text: 'We have your document. There is nothing you need to do: you get a mail as soon as we have looked at it.',
  },
  accepted: {
    label: 'Accepted',
    tone: 'positive',
    text: 'We know who you are. There is nothing more to send, and the file is deleted before long.',
  },
  refused: {
    label: 'Not accepted',
    tone: 'danger',
    text: 'We could not accept the document you sent. Read why, and send another one.',
  },
}

export const REASON_WORDS: Record<SentDocument['kind'], Record<string, string>> = {
  identity: {
    unreadable:
      'It could not be read. Lay it flat, in good light, with all corners in the picture.',
    wrong_document: 'It is not a document that shows who somebody is.',
    other_name: 'The name on it is not the name of your account.',
    run_out: 'It has run out. Send one that is still valid.',
  },
  background_report: {
    unreadable: 'It could not be read.',
    other_person: 'It is about another person.',
    too_old: 'It is too old.',
    incomplete: 'Parts of it are missing.',
  },
}

const TYPE_WORDS = { 'application/pdf': 'PDF', 'image/jpeg': 'JPEG', 'image/png': 'PNG' } as const

/** "PDF, 2 pages". */
export const fileInWords = ({ sent_as: type, pages }: SentDocument): string =>
  pages > 0 ? `${TYPE_WORDS[type]}, ${pages} ${pages === 1 ? 'page' : 'pages'}` : TYPE_WORDS[type]

export const FILE_FIELDS = { file: 'File' }
export const CONSENT_FIELDS = { agreed: 'Consent' }
export const DISPUTE_FIELDS = { statement: 'What is wrong' }

export const TOO_LARGE = 'This file is larger than 10 MB. Send a smaller one, or a photo of it.'

export const VERIFICATION_WORDS: Record<string, string> = {
  'file.required': 'Please choose a file first.',
  'file.document_type':
    'This is not a PDF, JPEG or PNG, whatever its name says. Take a photo of the document, or save it as a PDF.',
  'file.document': 'This file is damaged and cannot be opened. Save it anew, and send that.',
  'file.pixels': 'This picture has more than 40 million pixels. Send a smaller one.',
  'file.pdf_encrypted':
    'This PDF is locked by a password. Save it without one, or take a photo of the document.',
  'file.pdf_active':
    'This PDF carries scripts or other files. Print it to a new PDF, and send that.',
  'file.pdf_pages': 'This PDF has no page, or more than 30. Send one of 1 to 30 pages.',
  'file.pdf_heavy':
    'This PDF is too large once it is opened. Print it to a new PDF, and send that.',
  'agreed.literal': 'Please tick the box if you agree. Without it there is no check.',
  'agreed.required': 'Please tick the box if you agree. Without it there is no check.',
  'statement.required': 'Please write what is wrong.',
  'statement.minLength': 'Please write a little more: at least ten characters.',
  'statement.maxLength': 'Please write 1,000 characters at most.',
  identity_accepted: 'We know who you are already. There is nothing more to send.',
  check_state: 'Your check went on meanwhile. Below you see where you are.',
  renewal_too_early: 'Your check still holds. You can renew it in its last 30 days.',
  consent_changed:
    'The text of the consent was changed since you read it. Read it again and agree to it first.',
  document_decided: 'This was decided meanwhile. Reload this page to see how.',
}
