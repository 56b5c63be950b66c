import { Args, Flags } from '@oclif/core'
import type { Api } from '../api/client.ts'
import type { UserDetail } from '../api/people_types.ts'
import { confirm, mayConfirm } from '../prompt/confirm.ts'
import { findUser } from './find_user.ts'

export const userArg = {
  user: Args.string({ required: true, ignoreStdin: true, description: 'id or e-mail' }),
}

export const reasonFlags = {
  reason: Flags.string({ required: true, description: 'why; kept in the audit log' }),
  yes: Flags.boolean({ char: 'y', description: 'do not ask' }),
}

interface Change {
  user: string
  method: 'POST' | 'DELETE'
  doing: string
  question: (email: string) => string
  reason: string
  yes: boolean
}

/** Shuts somebody out or lets them in again, once the one who runs it has said yes to the right name. */
export async function changeStanding(api: Api, change: Change): Promise<UserDetail> {
  const { doing, method, question, reason, yes } = change
  mayConfirm(yes)
  const id = await findUser(api, change.user)
  const path = `/admin/users/${encodeURIComponent(id)}`
  const { email } = await api.get<UserDetail>(path, { doing, about: id })
  await confirm(question(email), yes)
  await api.send(method, `${path}/suspension`, { doing, about: id, body: { reason } })
  return api.get<UserDetail>(path, { doing: 'show the account', about: id })
}
