import { BaseCommand } from '../../base_command.ts'
import { batchArg, outputFlag } from '../../batches/flags.ts'
import { saveCsv } from '../../batches/save_csv.ts'

export default class BatchesResults extends BaseCommand<typeof BatchesResults> {
  static description = 'write what became of every line as CSV, to stdout or a new file'
  static examples = [
    '<%= config.bin %> batches results 01JD3V9K8Q2M4T6W8Y0A1C3E5G > results.csv',
    '<%= config.bin %> batches results 01JD3V9K8Q2M4T6W8Y0A1C3E5G --output results.csv',
  ]
  static args = batchArg
  static flags = outputFlag

  async run() {
    const saved = await saveCsv(this.api, this.args.id, 'results', {
      target: this.flags.output ?? '-',
      json: this.jsonEnabled(),
    })
    if (saved.file !== '-') this.note(`${saved.file} is written.`)
    return saved
  }
}
