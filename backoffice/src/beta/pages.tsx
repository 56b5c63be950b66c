import { lazy } from 'react'
import { Route } from 'react-router'
import { Allowed } from '../shell/allowed.tsx'

const Beta = lazy(() => import('./layout.tsx'))
const Founding = lazy(() => import('../founding/list.tsx'))
const Funnel = lazy(() => import('../funnel/page.tsx'))
const FunnelStep = lazy(() => import('../funnel/step_rows.tsx'))
const FunnelStuck = lazy(() => import('../funnel/stuck.tsx'))
const OverrideCreate = lazy(() => import('../overrides/create.tsx'))
const Overrides = lazy(() => import('../overrides/list.tsx'))
const PhaseHistory = lazy(() => import('../phases/history.tsx'))
const PhaseSwitch = lazy(() => import('../phases/switch.tsx'))
const Phases = lazy(() => import('../phases/list.tsx'))
const PreviewTokenCreate = lazy(() => import('../preview_tokens/create.tsx'))
const PreviewTokens = lazy(() => import('../preview_tokens/list.tsx'))
const RequestShow = lazy(() => import('../requests/show.tsx'))
const Requests = lazy(() => import('../requests/list.tsx'))
const ScheduleNew = lazy(() => import('../phases/schedule_new.tsx'))
const Schedules = lazy(() => import('../phases/schedules.tsx'))

/** The pages of the section “Beta”, under its own strip of links. */
export const BETA_PAGES = (
  <Route path="beta" element={<Beta />}>
    <Route element={<Allowed resource="phases" />}>
      <Route path="phases" element={<Phases />} />
      <Route path="phases/switch" element={<PhaseSwitch />} />
      <Route path="history" element={<PhaseHistory />} />
      <Route path="schedule" element={<Schedules />}>
        <Route path="new" element={<ScheduleNew />} />
      </Route>
      <Route path="overrides" element={<Overrides />}>
        <Route path="new" element={<OverrideCreate />} />
      </Route>
      <Route path="preview" element={<PreviewTokens />}>
        <Route path="new" element={<PreviewTokenCreate />} />
      </Route>
    </Route>
    <Route element={<Allowed resource="invite-requests" />}>
      <Route path="requests" element={<Requests />}>
        <Route path=":id" element={<RequestShow />} />
      </Route>
    </Route>
    <Route element={<Allowed resource="founding" />}>
      <Route path="founding" element={<Founding />} />
    </Route>
    <Route element={<Allowed resource="funnel" />}>
      <Route path="funnel" element={<Funnel />} />
      <Route path="funnel/stuck" element={<FunnelStuck />} />
      <Route path="funnel/steps/:step" element={<FunnelStep />} />
    </Route>
  </Route>
)
