import { BaseCommand } from '../../base_command.ts'
import { batchArg } from '../../batches/flags.ts'
import { steer } from '../../batches/steer.ts'
import { program } from '../../program.ts'

export default class BatchesPause extends BaseCommand<typeof BatchesPause> {
  static description = 'stop sending for now; what is under way is finished'
  static examples = ['<%= config.bin %> batches pause 01JD3V9K8Q2M4T6W8Y0A1C3E5G']
  static args = batchArg

  async run() {
    const batch = await steer(this.api, this.args.id, 'pause')
    this.log(
      `Batch ${batch.id} is ${batch.state}. Go on with it: ${program} batches resume ${batch.id}`
    )
    return batch
  }
}
