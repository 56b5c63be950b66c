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
const InviteGenerate = lazy(() => import('./invites/generate.tsx'))
const InviteShow = lazy(() => import('./invites/show.tsx'))
const Batches = lazy(() => import('./invite_batches/list.tsx'))
const Founding = lazy(() => import('./founding/list.tsx'))
const Suppressions = lazy(() => import('./suppressions/list.tsx'))
const Mails = lazy(() => import('./mail/list.tsx'))
const MailShow = lazy(() => import('./mail/show.tsx'))
const MailTemplates = lazy(() => import('./mail/templates.tsx'))
const Jobs = lazy(() => import('./jobs/list.tsx'))
const JobShow = lazy(() => import('./jobs/show.tsx'))
const Settings = lazy(() => import('./settings/list.tsx'))
const SettingShow = lazy(() => import('./settings/show.tsx'))
const AuditEvents = lazy(() => import('./audit/list.tsx'))
const AuditShow = lazy(() => import('./audit/show.tsx'))
const BatchShow = lazy(() => import('./invite_batches/show.tsx'))
const BatchNew = lazy(() => import('./invite_batches/new.tsx'))
const BatchLine = lazy(() => import('./invite_batches/line_drawer.tsx'))

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
            <Route path="invites/generate" element={<InviteGenerate />} />
            <Route path="invites" element={<Invites />}>
              <Route path="new" element={<InviteCreate />} />
              <Route path=":id" element={<InviteShow />} />
            </Route>
          </Route>
          <Route element={<Allowed resource="invite-batches" />}>
            <Route path="invite-batches" element={<Batches />} />
            <Route path="invite-batches/new" element={<BatchNew />} />
            <Route path="invite-batches/:id" element={<BatchShow />}>
              <Route path="rows/:line" element={<BatchLine />} />
            </Route>
          </Route>
          <Route element={<Allowed resource="founding" />}>
            <Route path="founding" element={<Founding />} />
          </Route>
          <Route element={<Allowed resource="suppressions" />}>
            <Route path="suppressions" element={<Suppressions />} />
          </Route>
          <Route element={<Allowed resource="audit-events" />}>
            <Route path="audit-events" element={<AuditEvents />}>
              <Route path=":id" element={<AuditShow />} />
            </Route>
          </Route>
          <Route element={<Allowed resource="mail" />}>
            <Route path="mail" element={<Mails />}>
              <Route path=":id" element={<MailShow />} />
            </Route>
          </Route>
          <Route element={<Allowed resource="mail-templates" />}>
            <Route path="mail-templates" element={<MailTemplates />} />
          </Route>
          <Route element={<Allowed resource="jobs" />}>
            <Route path="jobs" element={<Jobs />}>
              <Route path=":id" element={<JobShow />} />
            </Route>
          </Route>
          <Route element={<Allowed resource="settings" />}>
            <Route path="settings" element={<Settings />}>
              <Route path=":id" element={<SettingShow />} />
            </Route>
          </Route>
          <Route path="*" element={<NotFound />} />
        </Route>
      </Routes>
    </Suspense>
  )
}
