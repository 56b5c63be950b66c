import { dropFields } from '@/features/forms/drop_field.ts'

const TYPES = ['image/jpeg', 'image/png', 'image/webp']
const MOST_BYTES = 8 * 1024 * 1024

/** Shows the chosen picture as it will be cut, and takes one that is dropped on the field. */
export const pictureField = () => dropFields('picture', { wrongWith, show })

function show(file: File): void {
  const reader = new FileReader()
  reader.addEventListener('load', () => {
    const picture = new Image(128, 128)
    picture.alt = 'How your picture will be cut'
    picture.className = 'size-32 rounded-full object-cover'
    picture.src = String(reader.result)
    document.querySelector('[data-portrait]')?.replaceChildren(picture)
  })
  reader.readAsDataURL(file)
}

function wrongWith(file: File): string | undefined {
  if (!TYPES.includes(file.type)) return 'This is not a JPEG, PNG or WebP picture.'
  if (file.size > MOST_BYTES) return 'This picture is larger than 8 MB.'
  return undefined
}
