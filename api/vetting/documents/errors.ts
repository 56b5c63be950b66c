import { unprocessable } from '#api/core/errors'

const refused = (rule: string, message: string) => unprocessable('file', rule, message)

/** What a worker answers that could not draw a PDF. */
export type PdfFault = 'encrypted' | 'active' | 'pages' | 'heavy' | 'damaged'

export const wrongType = () =>
  refused(
    'document_type',
    'Only PDF, JPEG and PNG files are taken; the content decides, not the name.'
  )

export const tooManyPixels = () =>
  refused('pixels', 'A picture has at most 40 million pixels. Take a smaller one.')

export const damaged = () =>
  refused('document', 'This file is damaged: it cannot be read. Save it anew and try again.')

const PDF_FAULTS: Record<PdfFault, () => Error> = {
  encrypted: () =>
    refused('pdf_encrypted', 'This PDF is locked by a password. Send one that opens without.'),
  active: () =>
    refused(
      'pdf_active',
      'This PDF carries scripts, actions or other files. Print it to a new PDF and send that.'
    ),
  pages: () => refused('pdf_pages', 'A PDF may have 1 to 30 pages.'),
  heavy: () =>
    refused('pdf_heavy', 'This PDF unpacks to too much. Print it to a new PDF and send that.'),
  damaged,
}

export const pdfRefused = (fault: PdfFault) => PDF_FAULTS[fault]()
