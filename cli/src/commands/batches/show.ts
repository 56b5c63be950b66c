import { Flags } from '@oclif/core'
import { BaseCommand } from '../../base_command.ts'
import { batchArg } from '../../batches/flags.ts'
import { snapshot } from '../../batches/follow.ts'
import { fullReport } from '../../batches/full_report.ts'
import { saveCsv } from '../../batches/save_csv.ts'
import { usage } from '../../failure.ts'

export default class BatchesShow extends BaseCommand<typeof BatchesShow> {
  static description = 'show a batch with its verdicts, or write every line’s verdict as CSV'
  static examples = [
    '<%= config.bin %> batches show 01JD3V9K8Q2M4T6W8Y0A1C3E5G',
    '<%= config.bin %> batches show 01JD3V9K8Q2M4T6W8Y0A1C3E5G --verdicts verdicts.csv',
  ]
  static args = batchArg
  static flags = {
    verdicts: Flags.string({
      helpValue: 'FILE',
      description: 'write all verdicts to a file that is not there yet; - is stdout',
    }),
  }

  async run() {
    const { id } = this.args
    const { verdicts } = this.flags
    if (verdicts === '-' && this.jsonEnabled())
      throw usage(
        '--json and --verdicts - do not go together.',
        'Both write to stdout.',
        'Name a file after --verdicts.'
      )
    const batch = await snapshot(this.api, id)
    if (verdicts) await this.#write(verdicts)
    else if (!this.jsonEnabled()) this.log(await fullReport(this.api, batch))
    return batch
  }

  async #write(target: string): Promise<void> {
    await saveCsv(this.api, this.args.id, 'verdicts', { target, json: this.jsonEnabled() })
    if (target !== '-') this.note(`${target} is written.`)
  }
}
