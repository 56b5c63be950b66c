import { lazy } from 'react'
import { Route } from 'react-router'
import { Allowed } from '../shell/allowed.tsx'

const Instructors = lazy(() => import('./list.tsx'))
const InstructorShow = lazy(() => import('./show.tsx'))
const Reviews = lazy(() => import('../vetting/list.tsx'))
const ReviewShow = lazy(() => import('../vetting/show.tsx'))

/** Who teaches, and what they prove before they may. */
export const INSTRUCTOR_PAGES = (
  <>
    <Route element={<Allowed resource="instructors" />}>
      <Route path="instructors" element={<Instructors />}>
        <Route path=":id" element={<InstructorShow />} />
      </Route>
    </Route>
    <Route element={<Allowed resource="vetting-reviews" />}>
      <Route path="vetting-reviews" element={<Reviews />}>
        <Route path=":id" element={<ReviewShow />} />
      </Route>
    </Route>
  </>
)
