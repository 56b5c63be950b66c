import type { CaughtMail } from './catcher_gateway.js'
import { escape, page } from './page.js'

/** The mailbox: what would have gone out, newest first. */
export function mailboxPage(mails: CaughtMail[], address: string, more: boolean): string {
  const empty = address ? `No mail to ${escape(address)} yet.` : 'No mail yet.'
  return page(
    'Mailbox',
    `<h1>Mailbox</h1>
     <p>Mails caught on this machine. Nothing here has left it.</p>
     <form method="get" action="/dev/mail" role="search">
       <input type="search" name="to" value="${escape(address)}" placeholder="To address"
         aria-label="Mails to this address">
       <button>Search</button>
     </form>
     ${mails.length ? `<ul>${mails.map(row).join('')}</ul>` : `<p>${empty}</p>`}
     ${more ? `<p><a href="/dev/mail?${older(mails, address)}">Older mails</a></p>` : ''}`
  )
}

/** One mail: its head, the HTML in a frame without rights, the text and every header. */
export function mailPage(mail: CaughtMail): string {
  const headers = Object.entries(mail.headers)
    .map(([name, value]) => `<dt>${escape(name)}</dt><dd>${escape(String(value))}</dd>`)
    .join('')
  const subject = mail.subject ?? 'No subject'
  return page(
    subject,
    `<p><a href="/dev/mail">Mailbox</a></p>
     <h1>${escape(subject)}</h1>
     <dl><dt>To</dt><dd>${escape(mail.to.join(', '))}</dd>
       <dt>From</dt><dd>${escape(mail.from ?? '')}</dd>
       <dt>Received</dt><dd><time>${escape(mail.received_at)}</time></dd></dl>
     ${mail.html ? `<iframe src="/dev/mail/${escape(mail.id)}/body" title="The mail"></iframe>` : ''}
     <h2>Text</h2><pre>${escape(mail.text ?? '')}</pre>
     <details><summary>Headers</summary><dl>${headers}</dl></details>`
  )
}

const row = (mail: CaughtMail) =>
  `<li><a href="/dev/mail/${escape(mail.id)}"><span>${escape(mail.to.join(', '))}</span>
   <strong>${escape(mail.subject ?? 'No subject')}</strong><time>${escape(mail.received_at.slice(0, 19).replace('T', ' '))}</time></a></li>`

function older(mails: CaughtMail[], address: string): string {
  const query = new URLSearchParams({ before: mails.at(-1)!.id })
  if (address) query.set('to', address)
  return escape(query.toString())
}
