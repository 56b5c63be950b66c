const LONGEST = 200

/** The name of an uploaded file as people may see it: no folders, nothing invisible, not too long. */
export function cleanFileName(given: string): string {
  const visible = given.replaceAll(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, '')
  const name = visible.split(/[\\/]/).at(-1)!.trim()
  return /^\.*$/.test(name) ? 'upload.csv' : Array.from(name).slice(0, LONGEST).join('')
}
