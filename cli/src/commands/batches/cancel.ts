import { Flags } from '@oclif/core'
import { BaseCommand } from '../../base_command.ts'
import { batchArg } from '../../batches/flags.ts'
import { steer } from '../../batches/steer.ts'
import { count } from '../../output/count.ts'
import { confirm } from '../../prompt/confirm.ts'

export default class BatchesCancel extends BaseCommand<typeof BatchesCancel> {
  static description = 'end a batch for good: what is not sent yet is never sent'
  static examples = [
    '<%= config.bin %> batches cancel 01JD3V9K8Q2M4T6W8Y0A1C3E5G --reason "wrong list" --yes',
  ]
  static args = batchArg
  static flags = {
    reason: Flags.string({ required: true, description: 'why; kept in the audit log' }),
    yes: Flags.boolean({ char: 'y', description: 'do not ask' }),
  }

  async run() {
    const { id } = this.args
    await confirm(`End batch ${id} for good?`, this.flags.yes)
    const batch = await steer(this.api, id, 'cancel', { reason: this.flags.reason })
    this.log(
      `Batch ${batch.id} is ${batch.state}. ${count(batch.counts.sent, 'invitation')} had gone out.`
    )
    return batch
  }
}
