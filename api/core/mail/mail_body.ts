/** What a mail says. Plain text throughout: the layout escapes it and joins line breaks. */
export interface MailBody {
  /** The line shown after the subject in a list of mails. */
  preheader: string
  heading: string
  paragraphs: string[]
  /** The one thing to do; an absolute http(s) address. */
  action?: { label: string; url: string }
  /** A code to read off and type in. */
  code?: { label: string; value: string }
  details?: [label: string, value: string][]
  /** Below the card: why this mail came, who sends it. */
  footer: string[]
  unsubscribeUrl?: string
  /** A picture of one pixel that tells of the mail's opening; of our own origin. */
  picture?: string
}
