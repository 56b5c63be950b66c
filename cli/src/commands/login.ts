import { Flags } from '@oclif/core'
import type { Me } from '../api/types.ts'
import { BaseCommand } from '../base_command.ts'
import { env } from '../env.ts'
import { usage } from '../failure.ts'
import { ask } from '../prompt/ask.ts'
import { secretFromStdin } from '../prompt/stdin.ts'
import { needTerminal } from '../prompt/terminal.ts'
import { isClearText } from '../session/address.ts'
import { changeCredentials, type Credential } from '../session/credentials.ts'
import { keep } from '../session/session.ts'
import { signIn } from '../session/sign_in.ts'
import { prose } from '../prose.ts'

export default class Login extends BaseCommand<typeof Login> {
  static description = prose(`sign in and remember it for this address

Asks for e-mail and password on a terminal, and for the second factor where one is set up: the code
of your authenticator, or one of your backup codes. --code gives it beforehand.
The sign-in is saved in a file only you can read. INSTAINSTRU_TOKEN, when set, wins over it.`)
  static examples = [
    '<%= config.bin %> login',
    '<%= config.bin %> login --url https://beta.example.com --email admin@example.com',
    'printf %s "$TOKEN" | <%= config.bin %> login --token-stdin',
    'printf %s "$PASSWORD" | <%= config.bin %> login --email admin@example.com --password-stdin',
    'printf %s "$PASSWORD" | <%= config.bin %> login --email admin@example.com --password-stdin --code 123456',
  ]
  static flags = {
    email: Flags.string({ description: 'who signs in', exclusive: ['token-stdin'] }),
    'password-stdin': Flags.boolean({
      description: 'read the password from stdin',
      dependsOn: ['email'],
    }),
    code: Flags.string({
      description: 'code of the second factor, or a backup code, instead of a question',
      exclusive: ['token-stdin'],
    }),
    'token-stdin': Flags.boolean({
      description: 'read a personal access token (iit_…) from stdin',
      exclusive: ['password-stdin'],
    }),
  }

  async run() {
    const { url } = this.address
    if (isClearText(url))
      this.note(`! ${url} is not encrypted: what you type can be read on the way.`)
    const { credential, me } = this.flags['token-stdin']
      ? await this.#withToken()
      : await this.#withPassword()
    await changeCredentials((credentials) => {
      credentials.sites[url] = credential
      credentials.current = url
    })
    this.log(`Signed in to ${url} as ${me.email} (${me.roles.join(', ')}).`)
    if (env.token())
      this.note('! INSTAINSTRU_TOKEN is set and wins over this sign-in until you unset it.')
    return { url, email: me.email, roles: me.roles, kind: credential.kind }
  }

  async #withPassword(): Promise<{ credential: Credential; me: Me }> {
    if (!this.flags.email)
      needTerminal('your e-mail', 'Pass --email with --password-stdin, or --token-stdin.')
    const email = this.flags.email ?? (await ask('E-mail: '))
    const password = this.flags['password-stdin']
      ? await secretFromStdin('--password-stdin')
      : await this.#password()
    const signedIn = await signIn(this.api, { email, password, code: this.flags.code })
    return {
      credential: { kind: 'session', email: signedIn.user.email, ...keep(signedIn) },
      me: signedIn.user,
    }
  }

  async #password(): Promise<string> {
    needTerminal('your password', 'Pipe it in with --password-stdin, or use --token-stdin.')
    return ask('Password: ', { hidden: true })
  }

  /** The token is tried before it is saved. */
  async #withToken(): Promise<{ credential: Credential; me: Me }> {
    const token = (await secretFromStdin('--token-stdin')).trim()
    if (!/^[\x21-\x7e]+$/.test(token))
      throw usage(
        'That is not a token.',
        'A token is one word of plain letters, digits and signs.',
        'Pipe in the iit_… word alone.'
      )
    const asked = {
      doing: 'sign in with that token',
      signedIn: false,
      headers: { authorization: `Bearer ${token}` },
    }
    const me = await this.api.get<Me>('/auth/me', asked)
    return { credential: { kind: 'token', email: me.email, token }, me }
  }
}
