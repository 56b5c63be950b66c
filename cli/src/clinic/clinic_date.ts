import { Args } from '@oclif/core'
import type { Api } from '../api/client.ts'
import { slice } from '../api/pages.ts'
import type { ClinicDate, ClinicSignUp } from './types.ts'

export const clinicArg = {
  id: Args.string({ required: true, ignoreStdin: true, description: 'id from clinic list' }),
}

const path = (id: string) => `/admin/clinic-dates/${encodeURIComponent(id)}`

/** The API has at most this many seats for one date; whoever waits beyond it is in the back office. */
const MOST_SHOWN = 1_000

export const findClinic = (api: Api, id: string): Promise<ClinicDate> =>
  api.get<ClinicDate>(path(id), { doing: 'show the clinic date', about: id })

export async function sheetOf(api: Api, id: string): Promise<ClinicSignUp[]> {
  const part = { start: 0, limit: MOST_SHOWN }
  const doing = 'read the attendance sheet'
  return (await slice<ClinicSignUp>(api, `${path(id)}/sign-ups`, doing, {}, part)).rows
}

/** Publishes or calls off the date that was seen; refused when it was changed since. */
export function steerClinic(
  api: Api,
  { id, version }: ClinicDate,
  verb: 'publication' | 'cancellation',
  ask: { doing: string; body?: object }
): Promise<ClinicDate> {
  const headers = { 'if-match': `"${version}"` }
  return api.post<ClinicDate>(`${path(id)}/${verb}`, { ...ask, about: id, headers })
}
