import type { MailBody } from './mail_body.js'

const SANS = "'Inter','Segoe UI',-apple-system,BlinkMacSystemFont,Roboto,Helvetica,Arial,sans-serif"
const SERIF = "'Fraunces',Georgia,'Times New Roman',serif"
const MONO = "ui-monospace,'SF Mono',Menlo,Consolas,'Courier New',monospace"

/** The colours of the storefront's tokens; dark ones come by class, since mails carry no script. */
const STYLE = `:root{color-scheme:light dark;supported-color-schemes:light dark}
a{text-decoration:underline}
@media (max-width:480px){.card{padding:28px 22px!important}.heading{font-size:27px!important}.code{font-size:26px!important}.page{padding:24px 12px!important}.button a{display:block!important}.button{width:100%!important}}
@media (prefers-color-scheme:dark){.page,body{background:#120b1f!important}.card{background:#1b1230!important;border-color:#372a52!important}.ink{color:#f5f0fc!important}.muted{color:#b9adcf!important}.accent{color:#c99bff!important}.box{background:#271a42!important;border-color:#372a52!important}.rule{border-color:#372a52!important}.button,.mark{background:#c99bff!important}.stem{background:#1b0a2e!important}.button a{color:#1b0a2e!important}}
[data-ogsc] .ink{color:#f5f0fc!important}[data-ogsc] .muted{color:#b9adcf!important}[data-ogsb] .card{background:#1b1230!important}[data-ogsb] .page{background:#120b1f!important}`

/** The attribute that makes a link lead somewhere. */
type Href = (url: string) => string

/** Mails follow the reader's theme; a page that shows both must not depend on it. */
const styleIn = (theme: Theme) =>
  STYLE.replaceAll('light dark', theme).replace(
    '(prefers-color-scheme:dark)',
    theme === 'dark' ? 'all' : 'not all'
  )

export type Theme = 'light' | 'dark'

/**
 * The HTML part: one column of tables with inline styles, which every mail program understands.
 *
 * @param shownIn only for showing it: this theme whatever the reader's is, links without addresses
 */
export function mailHtml(subject: string, body: MailBody, shownIn?: Theme): string {
  const schemes = shownIn ?? 'light dark'
  const href = (url: string) => (shownIn ? '' : ` href="${escape(url)}"`)
  const card = [
    `<h1 class="heading ink" style="margin:0 0 18px;font:600 32px/1.2 ${SERIF};letter-spacing:-0.01em;color:#1f1633;overflow-wrap:anywhere">${escape(body.heading)}</h1>`,
    ...body.paragraphs.map(paragraph),
    // When and where come before what one may do about it.
    detailTable(body.details ?? []),
    body.action ? button(body.action, href) : '',
    body.code ? codeBox(body.code) : '',
  ]
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="color-scheme" content="${schemes}"><meta name="supported-color-schemes" content="${schemes}"><meta name="x-apple-disable-message-reformatting"><title>${escape(subject)}</title><style>${shownIn ? styleIn(shownIn) : STYLE}</style></head>
<body style="margin:0;padding:0;background:#faf5ff;-webkit-text-size-adjust:100%">
<div style="display:none;max-height:0;overflow:hidden;mso-hide:all">${escape(body.preheader)}${'&#847;&zwnj;&nbsp;'.repeat(40)}</div>
<table role="presentation" class="page" width="100%" cellpadding="0" cellspacing="0" border="0" style="background:#faf5ff;padding:40px 16px"><tr><td align="center">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="max-width:560px;text-align:left">
<tr><td style="padding:0 4px 20px">${wordmark()}</td></tr>
<tr><td class="card" style="background:#ffffff;border:1px solid #e6dbf4;border-radius:14px;padding:40px 44px">${card.filter(Boolean).join('\n')}</td></tr>
<tr><td style="padding:22px 4px 0">${footer(body, href)}</td></tr>
</table></td></tr></table>${shownIn ? '' : pixel(body.picture)}
</body></html>
`
}

const pixel = (url?: string) =>
  url
    ? `\n<img src="${escape(url)}" width="1" height="1" alt="" style="display:block;border:0">`
    : ''

/** The mark of the storefront, built of boxes, since pictures are blocked in most mailboxes. */
function wordmark() {
  return `<table role="presentation" cellpadding="0" cellspacing="0" border="0"><tr>
<td class="mark" aria-hidden="true" width="32" height="32" align="center" valign="bottom" bgcolor="#7e22ce" style="width:32px;height:32px;border-radius:16px 16px 0 0;background:#7e22ce;font-size:0;line-height:0"><table role="presentation" cellpadding="0" cellspacing="0" border="0"><tr>
<td valign="bottom" style="padding-right:3px">${person('stem', '#ffffff', 17)}</td><td valign="bottom">${person('signal', '#ffd93d', 12)}</td></tr></table></td>
<td class="ink" style="padding-left:11px;font:600 21px/32px ${SERIF};letter-spacing:-0.02em;color:#1f1633">InstaInstru</td></tr></table>`
}

/** One of the two letters "i" of the mark: a head and a body. */
function person(head: string, colour: string, height: number) {
  return `<div class="${head}" style="width:6px;height:6px;margin-bottom:2px;border-radius:3px;background:${colour}"></div><div class="stem" style="width:6px;height:${height}px;border-radius:3px 3px 0 0;background:#ffffff"></div>`
}

function paragraph(text: string) {
  return `<p class="ink" style="margin:0 0 16px;font:400 16px/1.6 ${SANS};color:#1f1633;overflow-wrap:anywhere">${escape(text)}</p>`
}

function codeBox({ label, value }: NonNullable<MailBody['code']>) {
  return `<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="margin:8px 0 24px"><tr><td class="box" align="center" style="background:#f3e8ff;border:1px solid #e6dbf4;border-radius:10px;padding:18px 12px 20px">
<div class="muted" style="font:500 13px/1.4 ${SANS};color:#5c5173">${escape(label)}</div>
<div class="code accent" style="margin-top:6px;font:700 30px/1.2 ${MONO};letter-spacing:0.14em;text-indent:0.14em;color:#7e22ce">${escape(value)}</div>
</td></tr></table>`
}

function detailTable(details: [string, string][]) {
  if (details.length === 0) return ''
  const rows = details.map(
    ([label, value], at) => `<tr>
<td class="muted rule" valign="top" style="padding:10px 16px 10px 0;${rule(at)}font:400 14px/1.5 ${SANS};color:#5c5173;white-space:nowrap">${escape(label)}</td>
<td class="ink rule" valign="top" width="100%" style="padding:10px 0;${rule(at)}font:500 15px/1.5 ${SANS};color:#1f1633;font-variant-numeric:tabular-nums;overflow-wrap:anywhere">${escape(value)}</td></tr>`
  )
  return `<table width="100%" cellpadding="0" cellspacing="0" border="0" style="margin:8px 0 24px;border-collapse:collapse">${rows.join('')}</table>`
}

function rule(at: number) {
  return at === 0 ? '' : 'border-top:1px solid #e6dbf4;'
}

function button({ label, url }: NonNullable<MailBody['action']>, href: Href) {
  return `<table role="presentation" class="button" cellpadding="0" cellspacing="0" border="0" bgcolor="#7e22ce" style="margin:12px 0 20px;border-collapse:separate;border-radius:10px;background:#7e22ce"><tr><td align="center" style="border-radius:10px"><a${href(url)} style="display:inline-block;padding:15px 28px;font:600 16px/1.25 ${SANS};color:#ffffff;text-decoration:none">${escape(label)}</a></td></tr></table>
<p class="muted" style="margin:0;font:400 13px/1.55 ${SANS};color:#5c5173">If the button does not work, open this address:<br><a class="accent"${href(url)} style="color:#7e22ce;overflow-wrap:anywhere;word-break:break-word">${escape(url)}</a></p>`
}

function footer({ footer, unsubscribeUrl }: MailBody, href: Href) {
  const style = `margin:0 0 6px;font:400 13px/1.55 ${SANS};color:#5c5173`
  const lines = footer.map((line) => `<p class="muted" style="${style}">${escape(line)}</p>`)
  if (unsubscribeUrl)
    lines.push(
      `<p class="muted" style="${style}"><a class="accent"${href(unsubscribeUrl)} style="color:#7e22ce">Unsubscribe</a></p>`
    )
  return lines.join('\n')
}

function escape(text: string) {
  return text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`)
}
