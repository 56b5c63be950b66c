import { Flags } from '@oclif/core'
import { BaseCommand } from '../../base_command.ts'
import { clinicArg, findClinic, steerClinic } from '../../clinic/clinic_date.ts'
import { count } from '../../output/count.ts'
import { localTime } from '../../output/time.ts'
import { confirm, mayConfirm } from '../../prompt/confirm.ts'
import { prose } from '../../prose.ts'

export default class ClinicCancel extends BaseCommand<typeof ClinicCancel> {
  static description = prose(`call a clinic date off for good

Who has a seat or is in line is told by mail, with the reason.`)
  static examples = [
    '<%= config.bin %> clinic cancel 01JD3V9K8Q2M4T6W8Y0A1C3E5G --reason "The room is flooded" --yes',
  ]
  static args = clinicArg
  static flags = {
    reason: Flags.string({
      required: true,
      description: 'why; everybody who signed up reads it',
    }),
    yes: Flags.boolean({ char: 'y', description: 'do not ask' }),
  }

  async run() {
    const { reason, yes } = this.flags
    mayConfirm(yes)
    const seen = await findClinic(this.api, this.args.id)
    const told = count(seen.seated + seen.waiting, 'person', 'people')
    await confirm(`Call off ${localTime(seen.starts_at)} and tell ${told}?`, yes)
    const ask = { doing: 'call the clinic date off', body: { reason } }
    const date = await steerClinic(this.api, seen, 'cancellation', ask)
    this.log(`The date is off. ${told} signed up and will hear of it.`)
    return date
  }
}
