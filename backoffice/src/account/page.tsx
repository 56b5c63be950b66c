import { Page } from '../shell/page.tsx'
import { BrowsersPanel } from './browsers.tsx'
import { FactorPanel } from './factor.tsx'
import { PasswordPanel } from './password.tsx'
import { ProfilePanel } from './profile.tsx'
import { SessionsPanel } from './sessions.tsx'
import { TokensPanel } from './tokens.tsx'

export default function Account() {
  return (
    <Page title="Your account" intro="Your name, what guards your sign-in, and your API tokens.">
      <div className="grid items-start gap-4 xl:grid-cols-2">
        <ProfilePanel />
        <PasswordPanel />
        <FactorPanel />
        <SessionsPanel />
        <BrowsersPanel />
        <TokensPanel />
      </div>
    </Page>
  )
}
