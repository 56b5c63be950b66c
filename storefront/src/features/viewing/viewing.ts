import { shownName, type Me } from '@/features/session/me.ts'
import type { Viewer } from '@/features/session/viewer.ts'

const CLOCK = new Intl.DateTimeFormat('en-US', {
  hour: 'numeric',
  minute: '2-digit',
  timeZone: 'America/New_York',
  timeZoneName: 'short',
})

/** What the banner says: as whom, by whom, until when. */
export function viewingWords(me: Me, { first_name: staff, until }: Viewer) {
  return { whom: shownName(me), staff, until: CLOCK.format(new Date(until)) }
}

/** Where a viewer may send a form to; everything else of theirs is refused before it is looked at. */
export const STOP_PATH = '/view-as/stop'
