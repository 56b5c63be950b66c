const BROWSERS: [name: string, sign: RegExp][] = [
  ['Command line', /^instainstru/],
  ['Edge', /\bEdg(?:e|A|iOS)?\//],
  ['Opera', /\bOPR\//],
  ['Firefox', /\b(?:Firefox|FxiOS)\//],
  ['Chrome', /\b(?:Chrome|CriOS|HeadlessChrome)\//],
  ['Safari', /\bSafari\//],
]

const SYSTEMS: [name: string, sign: RegExp][] = [
  ['iPhone', /iPhone/],
  ['iPad', /iPad/],
  ['Android', /Android/],
  ['Windows', /Windows/],
  ['macOS', /Mac OS X|Macintosh/],
  ['Linux', /Linux/],
]

const named = (list: typeof BROWSERS, agent: string) =>
  list.find(([, sign]) => sign.test(agent))?.[0]

/** What a browser calls itself, as a person would say it. */
export function deviceOf(agent: string | null): string {
  if (!agent) return 'Unknown device'
  const [browser, system] = [named(BROWSERS, agent), named(SYSTEMS, agent)]
  if (browser && system) return `${browser} on ${system}`
  return browser ?? system ?? 'Unknown device'
}
