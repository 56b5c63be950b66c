import { createPortal } from 'react-dom'
import { LogoMark } from 'instainstru-storefront/ui/Logo.tsx'
import { day } from '../format/times.ts'
import type { Code } from './code.ts'
import './code_sheet.css'

/** Cards to cut out. They exist on paper only, where they take the place of the page. */
export function CodeSheet({ codes }: { codes: Code[] }) {
  return createPortal(
    <div className="code-sheet" aria-hidden="true">
      {codes.map(({ id, code, claim_url, role, expires_at }) => (
        <div key={id} className="code-card">
          <div className="code-card-brand">
            <LogoMark /> InstaInstru
          </div>
          <p>
            {role === 'instructor' ? 'Your invitation to teach' : 'Your invitation to learn'} in New
            York City
          </p>
          <p className="code-card-code">{code}</p>
          <p className="code-card-small">
            Enter it at <strong>{addressOf(claim_url)}</strong>, until {day(expires_at)}. It works
            once.
          </p>
        </div>
      ))}
    </div>,
    document.body
  )
}

/** Short enough to type: without the code, which the person has, and without the scheme. */
function addressOf(claimUrl: string): string {
  const { host, pathname } = new URL(claimUrl)
  return host + pathname
}
