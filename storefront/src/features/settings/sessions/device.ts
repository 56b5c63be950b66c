/** Each is looked for in turn: many browsers name those they descend from as well. */
const BROWSERS: readonly [pattern: RegExp, name: string][] = [
  [/\bEdg(A|iOS)?\//, 'Edge'],
  [/\bOPR\/|\bOpera\b/, 'Opera'],
  [/SamsungBrowser\//, 'Samsung Internet'],
  [/Vivaldi\//, 'Vivaldi'],
  [/\bFirefox\/|FxiOS\//, 'Firefox'],
  [/CriOS\/|Chrome\/|Chromium\//, 'Chrome'],
  [/Version\/.*Safari\//, 'Safari'],
]

const SYSTEMS: readonly [pattern: RegExp, name: string][] = [
  [/iPhone|iPod/, 'iPhone'],
  [/iPad/, 'iPad'],
  [/Android/, 'Android'],
  [/CrOS/, 'Chromebook'],
  [/Windows/, 'Windows'],
  [/Macintosh|Mac OS X/, 'Mac'],
  [/Linux/, 'Linux'],
]

/** "Firefox on Linux", as far as the browser tells. */
export function deviceInWords(userAgent: string | null | undefined): string {
  const agent = userAgent ?? ''
  const browser = nameIn(BROWSERS, agent)
  const system = nameIn(SYSTEMS, agent)
  if (browser && system) return `${browser} on ${system}`
  if (/\binstainstru|node|undici|curl|python/i.test(agent)) return 'A program'
  return browser ?? (system ? `A browser on ${system}` : 'An unknown device')
}

export function isPhone(userAgent: string | null | undefined): boolean {
  return /iPhone|iPod|Android.*Mobile/.test(userAgent ?? '')
}

function nameIn(list: readonly [RegExp, string][], agent: string): string | undefined {
  return list.find(([pattern]) => pattern.test(agent))?.[1]
}
