import type { Readable } from 'node:stream'
import type { HttpContext } from '@adonisjs/core/http'

/** Answers a CSV as a download, streamed. */
export function sendCsv({ response }: HttpContext, fileName: string, csv: Readable): void {
  response
    .header('content-type', 'text/csv; charset=utf-8')
    .header('content-disposition', `attachment; filename="${fileName}"`)
    .stream(csv)
}
