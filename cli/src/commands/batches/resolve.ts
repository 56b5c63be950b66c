import { Flags } from '@oclif/core'
import { BaseCommand } from '../../base_command.ts'
import { batchArg } from '../../batches/flags.ts'
import { steer } from '../../batches/steer.ts'
import { usage } from '../../failure.ts'
import { count } from '../../output/count.ts'
import { confirm } from '../../prompt/confirm.ts'
import { prose } from '../../prose.ts'

const decisions = {
  'look-up': 'look_up',
  'mark-sent': 'mark_sent',
  'send-again': 'send_again',
} as const
type Decision = keyof typeof decisions

export default class BatchesResolve extends BaseCommand<typeof BatchesResolve> {
  static description = prose(`clear up invitations of which nobody knows whether they left

look-up has the mail server asked, by Message-ID, at once. Where it cannot be asked, you decide:
mark-sent when they arrived, send-again when they did not (with the same Message-ID).`)
  static examples = [
    '<%= config.bin %> batches resolve 01JD3V9K8Q2M4T6W8Y0A1C3E5G --as look-up',
    '<%= config.bin %> batches resolve 01JD3V9K8Q2M4T6W8Y0A1C3E5G --as mark-sent --reason "the provider has them" --yes',
  ]
  static args = batchArg
  static flags = {
    as: Flags.option({
      options: Object.keys(decisions) as Decision[],
      required: true,
      description: 'what to do about them',
    })(),
    reason: Flags.string({ description: 'why; kept in the audit log, needed where you decide' }),
    yes: Flags.boolean({ char: 'y', description: 'do not ask' }),
  }

  async run() {
    const { id } = this.args
    const { as, reason, yes } = this.flags
    if (as !== 'look-up') {
      if (!reason)
        throw usage(
          `--as ${as} needs a reason.`,
          'It is your decision, and it goes into the audit log.',
          'Add --reason "why".'
        )
      await confirm(`Take it as ${as}? A wrong guess is a mail too many or too few.`, yes)
    }
    const batch = await steer(this.api, id, 'resolve', { decision: decisions[as], reason })
    this.log(
      `Batch ${batch.id} is ${batch.state}. ${count(batch.counts.unknown, 'invitation')} of unknown outcome left.`
    )
    return batch
  }
}
