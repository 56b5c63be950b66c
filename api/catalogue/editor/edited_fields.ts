import { isDeepStrictEqual } from 'node:util'
import type { EditedField, ServiceRow } from '../catalogue.js'
import type { FileService } from '../file/catalogue_file.js'

/**
 * What counts as edited by staff after a change of some fields: whatever they set back to the file's
 * own word follows the file again. Pure.
 *
 * @param entry what the file says of the service; undefined where it says nothing
 */
export function editedFields(
  row: ServiceRow,
  changed: readonly EditedField[],
  entry: FileService | undefined
): EditedField[] {
  const all = [...new Set([...row.edited_fields, ...changed])]
  return all.filter((field) => !entry || !agrees(row, field, entry))
}

const agrees = (row: ServiceRow, field: EditedField, entry: FileService): boolean =>
  field === 'state' ? row.state === 'live' : isDeepStrictEqual(row[field], entry[field])
