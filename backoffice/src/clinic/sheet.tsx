import { Download } from 'lucide-react'
import { DownloadLink } from '../data/download_link.tsx'
import { ADMIN_API } from '../data/provider.ts'
import { words } from '../format/numbers.ts'
import type { BulkSpec } from '../table/bulk_spec.ts'
import type { ListSpec } from '../table/list_spec.ts'
import { ResourceTable } from '../table/resource_table.tsx'
import { ATTENDANCES, hasOpened, SEAT_STATES, type Clinic, type SheetLine } from './clinic.ts'
import { SHEET_COLUMNS } from './columns.tsx'

const SHEET_LIST: ListSpec = {
  sort: { field: 'position', order: 'asc' },
  search: 'Search name, e-mail',
  filters: [
    { kind: 'choice', field: 'state', label: 'Has', options: SEAT_STATES },
    { kind: 'choice', field: 'attendance', label: 'Attendance', options: ATTENDANCES },
  ],
}

const EFFECTS = {
  attended: 'noted as having been there.',
  late: 'noted as having come late.',
  no_show: 'noted as not having come.',
}

const SHEET_BULK: BulkSpec<SheetLine> = {
  resource: 'clinic-sign-ups',
  noun: 'person',
  nameOf: ({ name }) => name,
  actions: ATTENDANCES.map((attendance) => ({
    key: attendance,
    label: words(attendance),
    may: (line) => line.state === 'seated' && hasOpened(line),
    whyNot: 'without a seat, or the clinic is more than half an hour ahead',
    title: { one: `Note “${words(attendance)}”?`, many: `Note “${words(attendance)}” for all?` },
    effect: (whom) => `${whom}: ${EFFECTS[attendance]}`,
    done: words(attendance),
  })),
}

/** Who has a seat, who waits, and who was there; whole days of people fit, page by page. */
export const AttendanceSheet = ({ clinic: { id } }: { clinic: Clinic }) => (
  <>
    <h2 className="display text-lg font-semibold">Attendance sheet</h2>
    <ResourceTable<SheetLine>
      refresh="live"
      resource="clinic-sign-ups"
      path={`clinic-dates/${id}/sign-ups`}
      label="Attendance sheet"
      spec={SHEET_LIST}
      columns={SHEET_COLUMNS}
      nameOf={({ name }) => name}
      bulk={SHEET_BULK}
      tools={
        <DownloadLink href={`${ADMIN_API}/clinic-sign-ups/export?clinic_date_id=${id}`}>
          <Download aria-hidden="true" className="size-4" /> CSV
        </DownloadLink>
      }
      empty="Nobody has signed up yet. Instructors find the date under “Profile Clinic” once it is published."
    />
  </>
)
