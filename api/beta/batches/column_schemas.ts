import { listOf, object, oneOf, text } from '#api/core/schemas'
import { KNOWN_COLUMNS } from '../csv/column.js'

/** What a batch says of columns that it does not use. */
export const columnSchemas = {
  unknown_columns: {
    ...listOf(text),
    description: 'Columns that are kept as notes and not used, as written in the file',
  },
  column_hints: {
    ...listOf(object({ column: text, meant: oneOf(KNOWN_COLUMNS) })),
    description: 'What an unknown column looks like a slip of',
  },
}
