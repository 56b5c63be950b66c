const MOST_ROUNDS = 8

/**
 * The path of a URL as it may be meant: without query, encoding, doubled, backward or trailing
 * slashes, dots and capitals. Servers differ about an encoded slash, so it is read both ways.
 */
export function plainPaths(url: string): string[] {
  const raw = url.replace(/^[a-z][a-z0-9+.-]*:\/\/[^/?#]*/i, '').replace(/[?#].*$/s, '')
  const kept = tidy(decoded(raw.replaceAll('\\', '/'), /^%(2f|5c)$/i))
  const all = tidy(decoded(raw))
  return [...new Set([all, kept])]
}

/** Decodes as often as there is something to decode; what stands for no text stays as it is. */
function decoded(path: string, except?: RegExp): string {
  let text = path
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const next = text.replace(/(?:%[0-9a-f]{2})+/gi, (run) => decodeRun(run, except))
    if (next === text) break
    text = next
  }
  return text
}

function decodeRun(run: string, except?: RegExp): string {
  const parts = except ? run.split(/(%2f|%5c)/i) : [run]
  return parts.map((part) => (except?.test(part) ? part : decodeOrKeep(part))).join('')
}

function decodeOrKeep(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

function tidy(path: string): string {
  const parts: string[] = []
  for (const part of path.replaceAll('\\', '/').toLowerCase().split('/')) {
    const name = part.replace(/[\0-\x20]/g, '')
    if (name === '..') parts.pop()
    else if (name !== '' && name !== '.') parts.push(name)
  }
  return `/${parts.join('/')}`
}
