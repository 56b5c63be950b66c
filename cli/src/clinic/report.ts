import { fields } from '../output/fields.ts'
import { table } from '../output/table.ts'
import { ago, fromNow, localTime } from '../output/time.ts'
import type { ClinicDate, ClinicSignUp } from './types.ts'

const seats = ({ seated, capacity }: ClinicDate) => `${seated}/${capacity}`

export const clinicTable = (rows: ClinicDate[]): string =>
  table(rows, [
    { header: 'id', value: ({ id }) => id },
    { header: 'begins', value: ({ starts_at }) => localTime(starts_at) },
    { header: 'state', value: ({ state }) => state },
    { header: 'seats', value: seats, align: 'right' },
    { header: 'in line', value: ({ waiting }) => waiting, align: 'right' },
    { header: 'place', value: ({ place, link }) => place ?? link, min: 10, drop: 1 },
  ])

/** A date, and who signed up for it in the order in which they did. */
export function clinicReport(date: ClinicDate, signUps: ClinicSignUp[]): string {
  const { id, state, starts_at: at, minutes, place, link, notes } = date
  const about = fields([
    ['id', id],
    ['state', state],
    ['begins', `${localTime(at)} (${fromNow(at)})`],
    ['minutes', minutes],
    ['place', place],
    ['link', link],
    ['notes', notes],
    ['seats taken', seats(date)],
    ['in line', date.waiting],
    ['were there', date.present],
    ['did not come', date.absent],
    ['called off', date.cancel_reason],
  ])
  return signUps.length === 0 ? about : `${about}\n\n${sheet(signUps)}`
}

const WORDS: Record<ClinicSignUp['state'], string> = {
  seated: 'seat',
  waiting: 'in line',
  stepped_back: 'stepped back',
}

const sheet = (rows: ClinicSignUp[]): string =>
  table(rows, [
    { header: 'id', value: ({ id }) => id, drop: 2 },
    { header: 'name', value: ({ name }) => name, min: 12 },
    { header: 'e-mail', value: ({ email }) => email, min: 18 },
    { header: 'has', value: ({ state }) => WORDS[state] },
    { header: 'signed up', value: ({ signed_up_at: at }) => ago(at), drop: 1 },
    { header: 'was there', value: ({ attendance }) => attendance?.replace('_', ' ') },
  ])
