type Part = Html | string | number | undefined | false | Part[]

/** Markup that is safe to put into a page as it is. */
export class Html {
  constructor(readonly text: string) {}
}

/** Builds markup; whatever is put in as text is escaped. */
export function html(strings: TemplateStringsArray, ...parts: Part[]): Html {
  return new Html(
    strings.map((string, index) => (index ? render(parts[index - 1]) : '') + string).join('')
  )
}

/** `between` goes between the parts. */
export const joined = (parts: Html[], between: string): Html =>
  new Html(parts.map(({ text }) => text).join(escape(between)))

/** Text in which `backticks` mark code. */
export const prose = (text: string): Html =>
  new Html(escape(text).replace(/`([^`]+)`/g, '<code>$1</code>'))

function render(part: Part): string {
  if (part === undefined || part === false) return ''
  if (part instanceof Html) return part.text
  return Array.isArray(part) ? part.map(render).join('') : escape(String(part))
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

const escape = (text: string) => text.replace(/[&<>"]/g, (sign) => ENTITIES[sign])
