import { BaseCommand } from '../../base_command.ts'
import { batchArg, outputFlag } from '../../batches/flags.ts'
import { saveCsv } from '../../batches/save_csv.ts'

export default class BatchesVerdicts extends BaseCommand<typeof BatchesVerdicts> {
  static description = 'write every line’s verdict as CSV, to stdout or a new file'
  static examples = [
    '<%= config.bin %> batches verdicts 01JD3V9K8Q2M4T6W8Y0A1C3E5G > verdicts.csv',
    '<%= config.bin %> batches verdicts 01JD3V9K8Q2M4T6W8Y0A1C3E5G --output verdicts.csv',
  ]
  static args = batchArg
  static flags = outputFlag

  async run() {
    const saved = await saveCsv(this.api, this.args.id, 'verdicts', {
      target: this.flags.output ?? '-',
      json: this.jsonEnabled(),
    })
    if (saved.file !== '-') this.note(`${saved.file} is written.`)
    return saved
  }
}
