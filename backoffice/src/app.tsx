import { Refine } from '@refinedev/core'
import routerProvider from '@refinedev/react-router'
import { BrowserRouter } from 'react-router'
import { Toaster } from 'instainstru-storefront/ui/Toaster.tsx'
import { accessControlProvider } from './auth/access_control.ts'
import { authProvider } from './auth/auth_provider.ts'
import { dataProvider } from './data/provider.ts'
import { newQueries } from './data/queries.ts'
import { liveProvider } from './live/live_provider.ts'
import { RESOURCES } from './resources.ts'
import { Pages } from './pages.tsx'
import { notificationProvider } from './shell/notifications.ts'

/** Without its last slash, since the router takes `/admin` itself for a page as well. */
const BASENAME = import.meta.env.BASE_URL.replace(/\/$/, '')

const OPTIONS = {
  disableTelemetry: true,
  // The gate asks who is signed in; asking again at each change of route tells nothing new.
  disableRouteChangeHandler: true,
  liveMode: 'off',
  reactQuery: { clientConfig: newQueries() },
} as const

export function App() {
  return (
    <BrowserRouter basename={BASENAME}>
      <Refine
        dataProvider={dataProvider}
        authProvider={authProvider}
        accessControlProvider={accessControlProvider}
        liveProvider={liveProvider}
        notificationProvider={notificationProvider}
        routerProvider={routerProvider}
        resources={RESOURCES}
        options={OPTIONS}
      >
        <Pages />
        <Toaster />
      </Refine>
    </BrowserRouter>
  )
}
