import { Args, Flags } from '@oclif/core'
import { BaseCommand } from '../../base_command.ts'
import { clinicArg, sheetOf } from '../../clinic/clinic_date.ts'
import { recordAttendance } from '../../clinic/record_attendance.ts'
import { outcomeExit, outcomeTable } from '../../invites/outcomes.ts'
import { known } from '../../known.ts'
import { prose } from '../../prose.ts'

const ways = ['attended', 'late', 'no_show']

export default class ClinicAttend extends BaseCommand<typeof ClinicAttend> {
  static description = prose(`note who was at a clinic date, from half an hour before it begins

A later note replaces an earlier one. Exits 6 when some could not be noted.`)
  static examples = [
    '<%= config.bin %> clinic attend 01JD3V9K8Q2M4T6W8Y0A1C3E5G ana@example.com ben@example.com',
    '<%= config.bin %> clinic attend 01JD3V9K8Q2M4T6W8Y0A1C3E5G ana@example.com --as no_show',
  ]
  static args = {
    ...clinicArg,
    person: Args.string({
      required: true,
      multiple: true,
      ignoreStdin: true,
      description: 'e-mails, or ids of the sheet',
    }),
  }
  static flags = {
    as: Flags.string({
      default: 'attended',
      helpValue: 'WAY',
      parse: known('way to note it', ways),
      description: ways.join(', '),
    }),
  }

  async run() {
    const { id, person } = this.args
    const sheet = await sheetOf(this.api, id)
    const rows = await recordAttendance(this.api, sheet, person, this.flags.as)
    this.log(outcomeTable(rows, `noted: ${this.flags.as.replace('_', ' ')}`, 'person'))
    this.finishWith(outcomeExit(rows))
    return { rows }
  }
}
