import sharp, { type Sharp } from 'sharp'
import { DOCUMENT_LIMITS } from './document.js'
import { damaged, tooManyPixels } from './errors.js'

const { pixels, side } = DOCUMENT_LIMITS

/** A page as a PDF's reader draws it: four bytes a pixel. */
export interface Bitmap {
  width: number
  height: number
  data: Uint8Array
}

/**
 * The one page of a picture, drawn anew as a JPEG: places, cameras and whatever else lies in the file or
 * behind it stay outside. It is turned as its camera said.
 *
 * @throws Refusal 422 by the rules `pixels`, `document`
 */
export async function pageOfPicture(bytes: Buffer): Promise<Buffer> {
  const head = await sharp(bytes, { limitInputPixels: false })
    .metadata()
    .catch(() => null)
  if (!head) throw damaged()
  if (head.width * head.height > pixels) throw tooManyPixels()
  const picture = sharp(bytes, { limitInputPixels: pixels, failOn: 'error' }).autoOrient()
  const fitted = picture.resize(side, side, { fit: 'inside', withoutEnlargement: true })
  return asJpeg(fitted).catch(() => {
    throw damaged()
  })
}

/** @throws Refusal 422 by the rule `document` for a page too thin to have a single point */
export async function pageOfBitmap({ data, width, height }: Bitmap): Promise<Buffer> {
  if (data.length === 0) throw damaged()
  return asJpeg(sharp(data, { raw: { width, height, channels: 4 } }))
}

/** Letters stay sharp: colours are kept as finely as light. */
const asJpeg = (picture: Sharp): Promise<Buffer> =>
  picture
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .jpeg({ quality: 85, chromaSubsampling: '4:4:4' })
    .toBuffer()
