const KIB = 1024
const MIB = KIB * KIB

/** Forms are small; those that carry a file are not. */
const USUAL = 64 * KIB
const WITH_FILE: [path: RegExp, most: number][] = [
  [/^\/(student|instructor)\/settings\/profile$/, 8 * MIB + USUAL],
  [/^\/instructor\/verification$/, 10 * MIB + USUAL],
]

const mostWithFile = (path: string) => WITH_FILE.find(([page]) => page.test(path))?.[1]

/** Whether a form is larger than its page takes, as its head says; browsers always say it. */
export function isTooLarge(request: Request, path: string): boolean {
  if (!request.body) return false
  const size = request.headers.get('content-length')
  return size === null || Number(size) > (mostWithFile(path) ?? USUAL)
}

/** Such a page says itself what is wrong with a file that is too large. */
export const takesFile = (path: string): boolean => mostWithFile(path) !== undefined
