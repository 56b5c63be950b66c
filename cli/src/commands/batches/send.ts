import { Flags } from '@oclif/core'
import type { Batch } from '../../api/types.ts'
import { BaseCommand } from '../../base_command.ts'
import { batchArg, patienceFlag } from '../../batches/flags.ts'
import { snapshot } from '../../batches/follow.ts'
import { fullReport } from '../../batches/full_report.ts'
import { steer } from '../../batches/steer.ts'
import { batchExit, isOver } from '../../batches/verdicts.ts'
import { watch } from '../../batches/watch.ts'
import { count } from '../../output/count.ts'
import { confirm, mayConfirm } from '../../prompt/confirm.ts'
import { program } from '../../program.ts'
import { prose } from '../../prose.ts'

export default class BatchesSend extends BaseCommand<typeof BatchesSend> {
  static description = prose(`send a batch that was checked with --dry-run

No file is uploaded again. The server judges the lines once more, so that nobody who was invited
meanwhile gets a second mail, and then sends. Sending twice changes nothing.
With --watch it stays to the end and exits as batches watch does.`)
  static examples = [
    '<%= config.bin %> batches send 01JD3V9K8Q2M4T6W8Y0A1C3E5G',
    '<%= config.bin %> batches send 01JD3V9K8Q2M4T6W8Y0A1C3E5G --yes --watch --json',
  ]
  static args = batchArg
  static flags = {
    yes: Flags.boolean({ char: 'y', description: 'do not ask' }),
    watch: Flags.boolean({ description: 'stay until everything is sent' }),
    again: Flags.boolean({ description: 'send it although the same file was sent before' }),
    reason: Flags.string({ description: 'why; kept in the audit log' }),
    ...patienceFlag,
  }

  async run() {
    const { id } = this.args
    mayConfirm(this.flags.yes)
    const { counts, file_name } = await snapshot(this.api, id)
    const invitations = count(counts.will_send, 'invitation')
    await confirm(`Send ${invitations} of ${file_name ?? id}?`, this.flags.yes)
    const { reason, again } = this.flags
    const sent = await steer(this.api, id, 'send', { reason, force: again || undefined })
    return this.flags.watch ? this.#stay(sent) : this.#leave(sent)
  }

  async #stay({ id }: Batch) {
    const batch = await watch(this.api, id, {
      until: isOver,
      giveUpSeconds: this.flags['give-up-after'],
      quiet: this.jsonEnabled(),
    })
    if (!this.jsonEnabled()) this.log(await fullReport(this.api, batch))
    this.finishWith(batchExit(batch))
    return batch
  }

  #leave(batch: Batch) {
    this.log(
      `On its way: batch ${batch.id} is ${batch.state}. Follow it: ${program} batches watch ${batch.id}`
    )
    return batch
  }
}
