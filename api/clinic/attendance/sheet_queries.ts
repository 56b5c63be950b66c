import db from '@adonisjs/lucid/services/db'
import type { ListDefinition } from '#api/core/simple_rest/list_definition'
import type { ClinicSignUp } from '../clinic_date.js'

/** A sign-up with whom it is of, as staff see it. */
export interface SheetRow extends ClinicSignUp {
  position: string
  first_name: string
  last_name: string
  email: string
  starts_at: Date
}

export const sheetList: ListDefinition = {
  fields: {
    id: { column: 's.id', kind: 'text', filled: true },
    clinic_date_id: { column: 's.clinic_date_id', kind: 'text', filled: true },
    user_id: { column: 's.user_id', kind: 'text', filled: true },
    name: { column: "(u.first_name || ' ' || u.last_name)", kind: 'text', filled: true },
    email: { column: 'u.email', kind: 'text', filled: true },
    state: { column: 's.state', kind: 'text', filled: true },
    attendance: { column: 's.attendance', kind: 'text' },
    signed_up_at: { column: 's.signed_up_at', kind: 'instant', filled: true },
    seated_at: { column: 's.seated_at', kind: 'instant' },
    position: { column: 's.position', kind: 'number', filled: true },
    starts_at: { column: 'd.starts_at', kind: 'instant', filled: true },
  },
  search: ["u.first_name || ' ' || u.last_name", 'u.email'],
  defaultSort: { field: 'position', direction: 'asc' },
  idColumn: 's.id',
}

export const sheetRows = () =>
  db
    .from('clinic_sign_ups as s')
    .join('users as u', 'u.id', 's.user_id')
    .join('clinic_dates as d', 'd.id', 's.clinic_date_id')
    .select('s.*', 'u.first_name', 'u.last_name', 'u.email', 'd.starts_at')

export const findSheetRow = (id: string): Promise<SheetRow | null> =>
  sheetRows().where('s.id', id).first()
