import { createHash } from 'node:crypto'
import { MARK } from '#api/core/mark'

const STYLE = `
:root { color-scheme: light dark; --surface: #faf5ff; --raised: #fff; --text: #1f1633;
  --muted: #5f5675; --line: #e4dbf0; --accent: #7e22ce }
@media (prefers-color-scheme: dark) { :root { --surface: #120b1f; --raised: #1b1230; --text: #f3eefb;
  --muted: #b3a8c9; --line: #35284d; --accent: #c79bff } }
* { box-sizing: border-box }
body { margin: 0; background: var(--surface); color: var(--text);
  font: 16px/1.5 Inter, ui-sans-serif, system-ui, sans-serif }
main { max-width: 60rem; margin: 0 auto; padding: 24px 16px 64px }
h1 { font-size: 1.5rem; line-height: 1.2; margin: 0 0 4px; overflow-wrap: anywhere }
.brand { display: flex; align-items: center; gap: 10px; color: var(--text);
  font: 600 1.25rem/1.2 'Fraunces Variable', Fraunces, Georgia, serif }
a { color: var(--accent) }
p { color: var(--muted); margin: 0 0 20px }
form { display: flex; flex-wrap: wrap; gap: 8px; margin: 0 0 20px }
input { flex: 1 1 14rem; min-width: 0; font: inherit; color: inherit; background: var(--raised);
  border: 1px solid var(--muted); border-radius: 10px; padding: 9px 12px }
button { font: inherit; font-weight: 600; color: #fff; background: #7e22ce; border: 0;
  border-radius: 10px; padding: 9px 18px; min-height: 44px }
ul { list-style: none; margin: 0; padding: 0; background: var(--raised);
  border: 1px solid var(--line); border-radius: 14px; overflow: hidden }
li + li { border-top: 1px solid var(--line) }
li a { display: grid; gap: 2px; padding: 12px 16px; color: inherit; text-decoration: none }
li a:hover { background: var(--surface) }
li strong, li span { min-width: 0; overflow: hidden; text-overflow: ellipsis; white-space: nowrap }
li span, time, dt { color: var(--muted); font-size: .875rem }
dl { display: grid; grid-template-columns: auto minmax(0, 1fr); gap: 4px 16px; margin: 16px 0 }
dd { margin: 0; overflow-wrap: anywhere; font-size: .9375rem }
iframe { display: block; width: 100%; height: 44rem; background: #fff; border: 1px solid var(--line);
  border-radius: 14px }
pre { white-space: pre-wrap; overflow-wrap: anywhere; background: var(--raised); padding: 16px;
  border: 1px solid var(--line); border-radius: 14px }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px }
.codes { margin: 0 0 20px }
.codes li { display: flex; flex-wrap: wrap; gap: 4px 16px; align-items: center;
  justify-content: space-between; padding: 12px 16px }
.codes strong { font: 600 1.5rem/1.2 ui-monospace, monospace; letter-spacing: .04em }
.again { display: inline-flex; align-items: center; min-height: 44px }
@media (min-width: 48rem) { li a { grid-template-columns: 16rem minmax(0, 1fr) auto } }
`

const hash = createHash('sha256').update(STYLE).digest('base64')

export const PAGE_POLICY =
  `default-src 'none'; style-src 'sha256-${hash}'; img-src data:; frame-src 'self'; ` +
  "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"

/** A small page for developers, in the product's colours and without a script. */
export function page(title: string, content: string): string {
  return (
    '<!doctype html><html lang="en"><head><meta charset="utf-8">' +
    '<meta name="viewport" content="width=device-width, initial-scale=1">' +
    '<meta name="robots" content="noindex">' +
    `<title>${escape(title)} – InstaInstru</title><style>${STYLE}</style></head>` +
    `<body><main><p class="brand">${MARK} InstaInstru</p>${content}</main></body></html>`
  )
}

export const escape = (text: string) =>
  text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
