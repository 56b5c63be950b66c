import type { Api } from '../api/client.ts'
import type { Batch } from '../api/types.ts'
import { failedRows, firstRows } from './first_rows.ts'
import { deliveryReport, paragraphs, verdictReport } from './report.ts'

/** Everything about a batch, with the rows worth a look fetched for it. */
export async function fullReport(api: Api, batch: Batch): Promise<string> {
  const verdicts = verdictReport(batch, await firstRows(api, batch))
  return paragraphs([verdicts, deliveryReport(batch, await failedRows(api, batch))])
}
