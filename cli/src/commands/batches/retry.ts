import { BaseCommand } from '../../base_command.ts'
import { batchArg } from '../../batches/flags.ts'
import { steer } from '../../batches/steer.ts'
import { program } from '../../program.ts'

export default class BatchesRetry extends BaseCommand<typeof BatchesRetry> {
  static description = 'send again what failed'
  static examples = ['<%= config.bin %> batches retry 01JD3V9K8Q2M4T6W8Y0A1C3E5G']
  static args = batchArg

  async run() {
    const batch = await steer(this.api, this.args.id, 'retry')
    this.log(
      `Queued again: batch ${batch.id} is ${batch.state}. Follow it: ${program} batches watch ${batch.id}`
    )
    return batch
  }
}
