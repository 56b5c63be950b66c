import type { DemoCode } from '#api/accounts/second_factor/demo_codes'
import { escape, page } from './page.js'

/** What the authenticators of the demo's staff would show now. */
export function codesPage(codes: DemoCode[]): string {
  const left = codes[0]?.seconds_left ?? 0
  return page(
    'Sign-in codes',
    `<h1>Sign-in codes</h1>
     <p>Staff sign in with a password and a code. Here are the codes of the demo accounts; each works
       once, and there are new ones in ${left} seconds.</p>
     <ul class="codes">${codes.map(row).join('')}</ul>
     <p><a class="again" href="/dev/codes">Show the newest codes</a></p>`
  )
}

const row = ({ email, code }: DemoCode) =>
  `<li><span>${escape(email)}</span>
   ${code ? `<strong>${code.slice(0, 3)} ${code.slice(3)}</strong>` : '<em>Used. Wait for the next one.</em>'}</li>`
