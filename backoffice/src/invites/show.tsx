import { RecordDrawer } from '../table/record_drawer.tsx'
import { InviteDetail } from './detail.tsx'
import type { InviteWithHistory } from './invite.ts'

export default function InviteShow() {
  return (
    <RecordDrawer<InviteWithHistory> live resource="invites" title="Invite">
      {(invite) => <InviteDetail invite={invite} />}
    </RecordDrawer>
  )
}
