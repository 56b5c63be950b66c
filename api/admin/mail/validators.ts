import vine from '@vinejs/vine'

const part = () => vine.enum(['html', 'text'] as const).optional()
/** Counts for HTML; the mail itself follows its reader's theme. */
const theme = () => vine.enum(['light', 'dark'] as const).optional()

export const previewValidator = vine.create({ as: part(), theme: theme() })

export const templatePreviewValidator = vine.create({
  as: part(),
  theme: theme(),
  sample: vine.string().maxLength(60).optional(),
})
