import { BaseCommand } from '../../base_command.ts'
import { clinicArg, findClinic, steerClinic } from '../../clinic/clinic_date.ts'
import { localTime } from '../../output/time.ts'
import { prose } from '../../prose.ts'

export default class ClinicPublish extends BaseCommand<typeof ClinicPublish> {
  static description = prose(`show a clinic date to instructors, who can sign up from then on

A date that is published already stays so.`)
  static examples = ['<%= config.bin %> clinic publish 01JD3V9K8Q2M4T6W8Y0A1C3E5G']
  static args = clinicArg

  async run() {
    const seen = await findClinic(this.api, this.args.id)
    const doing = 'publish the clinic date'
    const date = await steerClinic(this.api, seen, 'publication', { doing })
    this.log(`Instructors can sign up for ${localTime(date.starts_at)}.`)
    return date
  }
}
