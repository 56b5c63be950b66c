import type { GeneratedInvite, Invite } from '../api/types.ts'
import { accent, type Paint } from '../output/paint.ts'
import { table } from '../output/table.ts'
import { ago } from '../output/time.ts'

const good = new Set(['delivered', 'opened', 'clicked', 'redeemed'])
const bad = new Set(['failed', 'bounced', 'unknown'])

function stateColour(colours: Paint, text: string, { state }: Invite): string {
  if (bad.has(state)) return colours.red(text)
  return good.has(state) ? accent(colours, text) : text
}

export function inviteTable(rows: Invite[]): string {
  return table(rows, [
    { header: 'id', value: (invite) => invite.id },
    { header: 'e-mail', value: (invite) => invite.email ?? '(anyone with the code)', min: 18 },
    { header: 'role', value: (invite) => invite.role + (invite.founding ? ' ★' : '') },
    { header: 'state', value: (invite) => invite.state, colour: stateColour },
    { header: 'sent', value: (invite) => ago(invite.sent_at), drop: 1 },
    { header: 'expires', value: (invite) => ago(invite.expires_at) },
  ])
}

export function codeTable(rows: GeneratedInvite[]): string {
  return table(rows, [
    { header: 'code', value: (invite) => invite.code, colour: accent },
    { header: 'role', value: (invite) => invite.role + (invite.founding ? ' ★' : '') },
    { header: 'expires', value: (invite) => ago(invite.expires_at) },
    { header: 'link', value: (invite) => invite.claim_url },
  ])
}
