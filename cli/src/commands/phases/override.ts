import { Args, Flags } from '@oclif/core'
import { BaseCommand } from '../../base_command.ts'
import { Failure, usage } from '../../failure.ts'
import { known } from '../../known.ts'
import { localTime } from '../../output/time.ts'
import { currentPhase } from '../../phases/current.ts'
import { instantOf } from '../../phases/instant.ts'
import type { Override } from '../../phases/types.ts'
import { reasonFlag } from '../../phases/wish.ts'
import { program } from '../../program.ts'
import { prose } from '../../prose.ts'

export default class PhasesOverride extends BaseCommand<typeof PhasesOverride> {
  static description = prose(`set one capability by hand for a while, against what the phase says

It ends by itself after 30 days at most; lift ends it now. phases show names the capabilities.`)
  static examples = [
    '<%= config.bin %> phases override allow_signup_without_invite yes --days 7 --reason "Open house"',
    '<%= config.bin %> phases override search no --until 2026-12-01T09:00 --zone America/New_York --reason "Index is rebuilt"',
    '<%= config.bin %> phases override search lift --reason "Index is back"',
  ]
  static args = {
    capability: Args.string({ required: true, ignoreStdin: true, description: 'which one' }),
    value: Args.string({
      required: true,
      ignoreStdin: true,
      parse: known('value', ['yes', 'no', 'lift']),
      description: 'yes, no or lift',
    }),
  }
  static flags = {
    days: Flags.integer({
      min: 1,
      max: 30,
      description: 'days until it ends',
      exclusive: ['until'],
    }),
    until: Flags.string({ helpValue: 'TIME', description: 'when it ends, instead of --days' }),
    zone: Flags.string({
      helpValue: 'ZONE',
      dependsOn: ['until'],
      description: 'whose local time --until is, as America/New_York',
    }),
    ...reasonFlag,
  }

  async run() {
    return this.args.value === 'lift' ? this.#lift() : this.#set()
  }

  async #set() {
    const { days, until, zone, reason } = this.flags
    if (!days && !until)
      throw usage(
        'It is not said when it ends.',
        'No override stays for ever.',
        'Add --days or --until.'
      )
    const { capability, value } = this.args
    const end = until ? { expires_at: instantOf(until, zone) } : { expires_in_days: days }
    const made = await this.api.post<Override>('/admin/posture-overrides', {
      doing: 'set the capability',
      body: { capability, value: value === 'yes', ...end, reason },
    })
    this.log(`${made.capability} is ${value} until ${localTime(made.expires_at)}.`)
    return made
  }

  async #lift() {
    const { capability } = this.args
    const { overrides } = await currentPhase(this.api)
    const found = overrides.find((one) => one.capability === capability)
    if (!found)
      throw new Failure(`There is no override of “${capability}”.`, {
        why: 'None that is in force has this name.',
        todo: `See them: ${program} phases show`,
        code: 'override_not_found',
      })
    await this.api.send('DELETE', `/admin/posture-overrides/${found.id}`, {
      doing: 'lift the override',
      about: capability,
      body: { reason: this.flags.reason },
    })
    this.log(`${capability} follows the phase again.`)
    return { id: found.id, capability, lifted: true }
  }
}
