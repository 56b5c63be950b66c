import { BaseCommand } from '../base_command.ts'
import { env } from '../env.ts'
import { exits } from '../exits.ts'
import { Failure } from '../failure.ts'
import { changeCredentials, readCredentials } from '../session/credentials.ts'
import { prose } from '../prose.ts'

export default class Logout extends BaseCommand<typeof Logout> {
  static description = prose(`end the session at this address and forget it

A saved personal access token is forgotten here but stays valid: end it with tokens revoke.
Exits 6 when it is forgotten here but the API could not be told.`)
  static examples = [
    '<%= config.bin %> logout',
    '<%= config.bin %> logout --url https://beta.example.com',
  ]

  async run() {
    const { url } = this.address
    const saved = (await readCredentials()).sites[url]
    const told = saved?.kind === 'session' && !env.token() ? await this.#end() : true
    await changeCredentials((credentials) => {
      delete credentials.sites[url]
      if (credentials.current === url) delete credentials.current
    })
    this.log(saved ? `Signed out of ${url}.` : `Nothing was saved for ${url}.`)
    if (env.token()) this.note('! INSTAINSTRU_TOKEN is still set.')
    if (!told) this.finishWith(exits.partly)
    return { url, was_signed_in: Boolean(saved), session_ended: told }
  }

  /** Forgetting must work offline too; a session that is over already is as good as ended. */
  async #end(): Promise<boolean> {
    try {
      await this.api.post('/auth/sign-out', { doing: 'end the session' })
      return true
    } catch (error) {
      if (!(error instanceof Failure)) throw error
      if (error.exit === exits.signedOut) return true
      this.note(`! The session itself goes on: ${error.message} ${error.why}`)
      return false
    }
  }
}
