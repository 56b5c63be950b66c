import { RecordDrawer } from '../table/record_drawer.tsx'
import { RequestDetail } from './detail.tsx'
import type { RequestWithOthers } from './request.ts'

export default function RequestShow() {
  return (
    <RecordDrawer<RequestWithOthers> resource="invite-requests" title="Request" live>
      {(request) => <RequestDetail request={request} />}
    </RecordDrawer>
  )
}
