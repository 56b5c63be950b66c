import { Flags } from '@oclif/core'
import { BaseCommand } from '../../base_command.ts'
import { localTime } from '../../output/time.ts'
import { planOf } from '../../phases/current.ts'
import { instantOf } from '../../phases/instant.ts'
import { planReport, postureName } from '../../phases/report.ts'
import type { Schedule } from '../../phases/types.ts'
import { reasonFlag, wishArgs, wishFlags, wishOf } from '../../phases/wish.ts'
import { prose } from '../../prose.ts'

export default class PhasesSchedule extends BaseCommand<typeof PhasesSchedule> {
  static description = prose(`have the beta switch to another phase by itself at a time

The plan is shown as the switch would be now. phases show lists what is scheduled; phases unschedule takes it back.`)
  static examples = [
    '<%= config.bin %> phases schedule alpha --at 2026-12-01T09:00 --zone America/New_York --reason "As announced"',
    '<%= config.bin %> phases schedule alpha --at 2026-12-01T14:00:00Z --reason "As announced" --json',
  ]
  static args = wishArgs
  static flags = {
    at: Flags.string({
      required: true,
      helpValue: 'TIME',
      description: 'an instant with its offset, or a local time together with --zone',
    }),
    zone: Flags.string({ helpValue: 'ZONE', description: 'whose local time, as America/New_York' }),
    ...wishFlags,
    ...reasonFlag,
  }

  async run() {
    const { reason, at: typed, zone } = this.flags
    const wish = wishOf(this.args.phase, this.flags)
    const at = instantOf(typed, zone)
    this.note(`${planReport(await planOf(this.api, wish))}\n`)
    const made = await this.api.post<Schedule>('/admin/phase-schedules', {
      doing: 'schedule the switch',
      body: { ...wish, at, reason },
    })
    const wall = made.at_new_york.slice(0, 16).replace('T', ' ')
    this.log(
      `${made.id}: to ${postureName(made)} at ${localTime(made.at)} here, ${wall} in New York.`
    )
    return made
  }
}
