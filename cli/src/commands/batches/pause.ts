import { BaseCommand } from '../../base_command.ts'
import { batchArg } from '../../batches/flags.ts'
import { steer } from '../../batches/steer.ts'

export default class BatchesPause extends BaseCommand<typeof BatchesPause> {
  static description = 'stop sending for now; what is under way is finished'
  static examples = ['<%= config.bin %> batches pause 01JD3V9K8Q2M4T6W8Y0A1C3E5G']
  static args = batchArg

  async run() {
    const batch = await steer(this.api, this.args.id, 'pause')
    this.log(
      `Paused: batch ${batch.id} is ${batch.state}. Follow it: instainstru batches watch ${batch.id}`
    )
    return batch
  }
}
