import { dropFields } from '@/features/forms/drop_field.ts'
import { TOO_LARGE } from '@/features/instructor/verification/verification.ts'

const TYPES = ['application/pdf', 'image/jpeg', 'image/png']
const MOST_BYTES = 10 * 1024 * 1024

/** Says before the way what would be refused behind it. */
export const documentFields = () => dropFields('document', { wrongWith })

function wrongWith({ type, size }: File): string | undefined {
  // A browser that does not know a file leaves the answer to who reads it.
  if (type && !TYPES.includes(type)) return 'This is not a PDF, JPEG or PNG. Choose another file.'
  return size > MOST_BYTES ? TOO_LARGE : undefined
}
