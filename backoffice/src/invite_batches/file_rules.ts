/** What the server takes. */
export const MOST_BYTES = 20 * 1024 * 1024

const KIB = 1024

/** `812 B`, `4.2 kB`, `19.8 MB`: as file managers write it. */
export function size(bytes: number): string {
  if (bytes < KIB) return `${bytes} B`
  const [unit, by] = bytes < KIB * KIB ? ['kB', KIB] : ['MB', KIB * KIB]
  return `${(bytes / by).toFixed(1)} ${unit}`
}

/** Why a choice of files cannot be uploaded, found out before a byte is sent; null when it can. */
export function faultOf(files: readonly File[]): string | null {
  const [file] = files
  if (!file) return 'Choose a CSV file.'
  if (files.length > 1) return 'One file at a time, please.'
  if (file.size === 0) return `${file.name} is empty.`
  if (file.size > MOST_BYTES) {
    return `${file.name} has ${size(file.size)}; at most ${size(MOST_BYTES)} are taken. Split it.`
  }
  return null
}
