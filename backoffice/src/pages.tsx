import { lazy, Suspense } from 'react'
import { Route, Routes } from 'react-router'
import { Gate } from './auth/gate.tsx'
import { Allowed } from './shell/allowed.tsx'
import { Home } from './shell/home.tsx'
import { NotFound } from './shell/not_found.tsx'
import { Shell } from './shell/shell.tsx'

const SignIn = lazy(() => import('./auth/sign_in.tsx'))
const Invites = lazy(() => import('./invites/list.tsx'))
const InviteCreate = lazy(() => import('./invites/create.tsx'))
const InviteShow = lazy(() => import('./invites/show.tsx'))
const Batches = lazy(() => import('./invite_batches/list.tsx'))
const BatchShow = lazy(() => import('./invite_batches/show.tsx'))

/** The table of contents. Each page is a file of its own, loaded when it is opened. */
export function Pages() {
  return (
    <Suspense>
      <Routes>
        <Route path="sign-in" element={<SignIn />} />
        <Route
          element={
            <Gate>
              <Shell />
            </Gate>
          }
        >
          <Route index element={<Home />} />
          <Route element={<Allowed resource="invites" />}>
            <Route path="invites" element={<Invites />}>
              <Route path="new" element={<InviteCreate />} />
              <Route path=":id" element={<InviteShow />} />
            </Route>
          </Route>
          <Route element={<Allowed resource="invite-batches" />}>
            <Route path="invite-batches" element={<Batches />} />
            <Route path="invite-batches/:id" element={<BatchShow />} />
          </Route>
          <Route path="*" element={<NotFound />} />
        </Route>
      </Routes>
    </Suspense>
  )
}
