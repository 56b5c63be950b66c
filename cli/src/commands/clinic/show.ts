import { BaseCommand } from '../../base_command.ts'
import { clinicArg, findClinic, sheetOf } from '../../clinic/clinic_date.ts'
import { clinicReport } from '../../clinic/report.ts'

export default class ClinicShow extends BaseCommand<typeof ClinicShow> {
  static description = 'show a clinic date with its attendance sheet'
  static examples = [
    '<%= config.bin %> clinic show 01JD3V9K8Q2M4T6W8Y0A1C3E5G',
    '<%= config.bin %> clinic show 01JD3V9K8Q2M4T6W8Y0A1C3E5G --json',
  ]
  static args = clinicArg

  async run() {
    const { id } = this.args
    const date = await findClinic(this.api, id)
    const signUps = await sheetOf(this.api, id)
    this.log(clinicReport(date, signUps))
    return { ...date, sign_ups: signUps }
  }
}
