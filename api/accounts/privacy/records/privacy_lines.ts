import { otherTables, personalTables, type PersonalTable } from './personal_tables.js'

/** The rows of the tables in docs/privacy.md: what is kept of people, and what becomes of it. */
export function privacyLines(): string[] {
  const personal = personalTables().map((table) =>
    line([`\`${table.table}\``, table.what, shown(table), erased(table)])
  )
  const others = [...otherTables()].map(([table, holds]) => line([`\`${table}\``, holds]))
  return [...personal, ...others]
}

const line = (cells: string[]) => `| ${cells.join(' | ')} |`

function shown({ shown: columns, section, table }: PersonalTable): string {
  return columns.length > 0 ? `\`${section ?? table}\`` : 'no: secrets alone'
}

function erased({ erased: erasure }: PersonalTable): string {
  if (erasure.rows === 'deleted') return 'deleted'
  if (erasure.rows === 'kept') return `kept. ${erasure.why}`
  const columns = Object.keys(erasure.set).map((column) => `\`${column}\``)
  return `${columns.join(', ')} overwritten. ${erasure.why}`
}
