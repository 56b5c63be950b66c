import { BaseCommand } from '../../base_command.ts'
import { batchArg, patienceFlag } from '../../batches/flags.ts'
import { fullReport } from '../../batches/full_report.ts'
import { batchExit, isOver } from '../../batches/verdicts.ts'
import { watch } from '../../batches/watch.ts'
import { prose } from '../../prose.ts'

export default class BatchesWatch extends BaseCommand<typeof BatchesWatch> {
  static description = prose(`follow a batch to its end

Ctrl-C stops the watching, not the batch, and exits 130; watch it again whenever you like.
Exits 0 when every line was sent or needed nothing, 6 when some were not sent, 1 when none was.`)
  static examples = [
    '<%= config.bin %> batches watch 01JD3V9K8Q2M4T6W8Y0A1C3E5G',
    '<%= config.bin %> batches watch 01JD3V9K8Q2M4T6W8Y0A1C3E5G --json',
  ]
  static args = batchArg
  static flags = patienceFlag

  async run() {
    const batch = await watch(this.api, this.args.id, {
      until: isOver,
      giveUpSeconds: this.flags['give-up-after'],
      quiet: this.jsonEnabled(),
    })
    if (!this.jsonEnabled()) this.log(await fullReport(this.api, batch))
    this.finishWith(batchExit(batch))
    return batch
  }
}
