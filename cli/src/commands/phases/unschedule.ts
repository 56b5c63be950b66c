import { Args } from '@oclif/core'
import { BaseCommand } from '../../base_command.ts'
import { reasonFlag } from '../../phases/wish.ts'

export default class PhasesUnschedule extends BaseCommand<typeof PhasesUnschedule> {
  static description = 'take a scheduled switch back; phases show lists them'
  static examples = [
    '<%= config.bin %> phases unschedule 01JD3V9K8Q2M4T6W8Y0A1C3E5G --reason "Not ready"',
  ]
  static args = {
    id: Args.string({ required: true, ignoreStdin: true, description: 'id of the schedule' }),
  }
  static flags = reasonFlag

  async run() {
    const { id } = this.args
    await this.api.send('DELETE', `/admin/phase-schedules/${encodeURIComponent(id)}`, {
      doing: 'take the switch back',
      about: id,
      body: { reason: this.flags.reason },
    })
    this.log(`The switch ${id} will not happen.`)
    return { id, unscheduled: true }
  }
}
