import type { AuditEvent } from '../api/people_types.ts'
import { accent } from '../output/paint.ts'
import { table, type Column } from '../output/table.ts'
import { localTime } from '../output/time.ts'

const COLUMNS: Column<AuditEvent>[] = [
  { header: 'when', value: ({ at }) => localTime(at) },
  { header: 'action', value: ({ action }) => action, colour: accent },
  { header: 'who', value: ({ actor_name: name, actor_id: id }) => name ?? id ?? 'the system' },
  { header: 'on', value: ({ target_type: type, target_id: id }) => `${type} ${id ?? ''}`, min: 12 },
  { header: 'channel', value: ({ channel }) => channel, drop: 1 },
  { header: 'reason', value: ({ reason }) => reason, min: 10 },
]

export const auditTable = (rows: AuditEvent[]): string => table(rows, COLUMNS)

/** Further rows under a table that stands there already. */
export const auditLines = (rows: AuditEvent[]): string =>
  table(rows, COLUMNS).split('\n').slice(1).join('\n')
