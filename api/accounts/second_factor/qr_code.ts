import { toString } from 'qrcode'

/** A text as a QR code: an SVG that scales with its frame and stays dark on light in either theme. */
export function qrSvg(text: string): Promise<string> {
  return toString(text, { type: 'svg', margin: 4, errorCorrectionLevel: 'M' })
}
