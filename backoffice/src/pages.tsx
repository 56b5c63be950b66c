import { lazy, Suspense } from 'react'
import { Navigate, Route, Routes } from 'react-router'
import { BETA_PAGES } from './beta/pages.tsx'
import { Gate } from './auth/gate.tsx'
import { INSTRUCTOR_PAGES } from './instructors/pages.tsx'
import { Allowed } from './shell/allowed.tsx'
import { Home } from './shell/home.tsx'
import { NotFound } from './shell/not_found.tsx'
import { Shell } from './shell/shell.tsx'

const SignIn = lazy(() => import('./auth/sign_in.tsx'))
const Dashboard = lazy(() => import('./dashboard/page.tsx'))
const Metrics = lazy(() => import('./metrics/page.tsx'))
const Invites = lazy(() => import('./invites/list.tsx'))
const InviteCreate = lazy(() => import('./invites/create.tsx'))
const InviteGenerate = lazy(() => import('./invites/generate.tsx'))
const InviteShow = lazy(() => import('./invites/show.tsx'))
const Batches = lazy(() => import('./invite_batches/list.tsx'))
const Account = lazy(() => import('./account/page.tsx'))
const Users = lazy(() => import('./users/list.tsx'))
const UserShow = lazy(() => import('./users/show.tsx'))
const Impersonations = lazy(() => import('./users/impersonations.tsx'))
const StaffTokens = lazy(() => import('./users/staff_tokens.tsx'))
const Services = lazy(() => import('./services/list.tsx'))
const ServiceShow = lazy(() => import('./services/show.tsx'))
const Clinics = lazy(() => import('./clinic/list.tsx'))
const ClinicCreate = lazy(() => import('./clinic/create.tsx'))
const ClinicShow = lazy(() => import('./clinic/show.tsx'))
const Suppressions = lazy(() => import('./suppressions/list.tsx'))
const Mails = lazy(() => import('./mail/list.tsx'))
const MailShow = lazy(() => import('./mail/show.tsx'))
const MailTemplates = lazy(() => import('./mail/templates.tsx'))
const Jobs = lazy(() => import('./jobs/list.tsx'))
const JobShow = lazy(() => import('./jobs/show.tsx'))
const Areas = lazy(() => import('./areas/list.tsx'))
const AreaShow = lazy(() => import('./areas/show.tsx'))
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
          <Route element={<Allowed resource="dashboard" />}>
            <Route path="dashboard" element={<Dashboard />} />
            <Route path="metrics" element={<Metrics />} />
          </Route>
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
          <Route element={<Allowed resource="clinic-dates" />}>
            <Route path="clinic" element={<Clinics />}>
              <Route path="new" element={<ClinicCreate />} />
            </Route>
            <Route path="clinic/:id" element={<ClinicShow />} />
          </Route>
          <Route path="founding" element={<Navigate to="/beta/founding" replace />} />
          {BETA_PAGES}
          <Route element={<Allowed resource="users" />}>
            <Route path="users" element={<Users />}>
              <Route path=":id" element={<UserShow />} />
            </Route>
          </Route>
          {INSTRUCTOR_PAGES}
          <Route element={<Allowed resource="impersonations" />}>
            <Route path="impersonations" element={<Impersonations />} />
          </Route>
          <Route element={<Allowed resource="staff-tokens" />}>
            <Route path="staff-tokens" element={<StaffTokens />} />
          </Route>
          <Route element={<Allowed resource="services" />}>
            <Route path="catalogue" element={<Services />}>
              <Route path=":id" element={<ServiceShow />} />
            </Route>
          </Route>
          <Route element={<Allowed resource="areas" />}>
            <Route path="areas" element={<Areas />}>
              <Route path=":id" element={<AreaShow />} />
            </Route>
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
          <Route path="account" element={<Account />} />
          <Route path="*" element={<NotFound />} />
        </Route>
      </Routes>
    </Suspense>
  )
}
