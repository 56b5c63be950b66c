import { BaseCommand } from '../base_command.ts'
import { fail, type Check } from '../doctor/check.ts'
import { checkIdentity } from '../doctor/identity.ts'
import { checkMachine } from '../doctor/machine.ts'
import { checkServer } from '../doctor/server.ts'
import { checkLines } from '../doctor/table.ts'
import { exits } from '../exits.ts'
import { Failure } from '../failure.ts'
import { prose } from '../prose.ts'

export default class Doctor extends BaseCommand<typeof Doctor> {
  static description = prose(`check everything between you and the API

Node, address, proxies, file modes, reach, tier, readiness, clock, sign-in, permissions.
Exits 0 when nothing fails (warnings may be there), 1 when something does, 5 when the API is out of reach.`)
  static examples = ['<%= config.bin %> doctor', '<%= config.bin %> doctor --json']

  async run() {
    const checks = await checkMachine(this.address)
    const reached = await this.#reach(checks)
    const isFine = checks.every(({ status }) => status !== 'fail')
    this.log(checkLines(checks))
    this.finishWith(isFine ? exits.done : reached ? exits.failed : exits.outOfReach)
    return { ok: isFine, checks }
  }

  async #reach(checks: Check[]): Promise<boolean> {
    try {
      checks.push(...(await checkServer(this.api)))
    } catch (error) {
      if (!(error instanceof Failure)) throw error
      checks.push(fail('api', `${error.message} ${error.why}`, error.todo))
      return error.exit !== exits.outOfReach
    }
    checks.push(...(await checkIdentity(this.api)))
    return true
  }
}
