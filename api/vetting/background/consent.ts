export interface ConsentText {
  version: string
  title: string
  paragraphs: readonly string[]
}

/**
 * What people agreed to before they are looked into, the text of now first. A changed text is another
 * entry with a new version, since people read again what they agreed to; who agreed to an older one is
 * asked anew.
 */
export const CONSENT_TEXTS: readonly [ConsentText, ...ConsentText[]] = [
  {
    version: '2026-11',
    title: 'Consent to a background check',
    paragraphs: [
      'InstaInstru may obtain and look at a report about my background to decide whether I can offer lessons. It may tell of criminal records, sex offender registries and whether the identity I gave is mine.',
      'If something in it speaks against me, I get a notice with what was found, and at least five business days to dispute it before anything is decided.',
      'A check holds for one year. The report is read by our staff alone, each look at it is recorded, and it is deleted a year after the decision.',
      'I may take back this consent as long as nobody has begun to read the report, by writing to our support.',
    ],
  },
]

export const [CONSENT] = CONSENT_TEXTS

export const consentText = (version: string): ConsentText | null =>
  CONSENT_TEXTS.find((text) => text.version === version) ?? null
