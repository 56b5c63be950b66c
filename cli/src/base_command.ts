import { Command, Flags, type Interfaces } from '@oclif/core'
import type { Api } from './api/client.ts'
import { openApi } from './api/open_api.ts'
import type { Exit } from './exits.ts'
import { Failure } from './failure.ts'
import { showHeader } from './output/header.ts'
import { reportFailure } from './output/report_failure.ts'
import { program } from './program.ts'
import { findAddress, type Address } from './session/address.ts'
import { asFailure } from './usage_error.ts'

type Flagged<T extends typeof Command> = Interfaces.InferredFlags<
  (typeof BaseCommand)['baseFlags'] & T['flags']
>
type Argued<T extends typeof Command> = Interfaces.InferredArgs<T['args']>

/** What every command shares: address, JSON, the tier on stderr, failures in three lines, exit codes. */
export abstract class BaseCommand<T extends typeof Command> extends Command {
  static enableJsonFlag = true
  static baseFlags = {
    url: Flags.string({
      helpGroup: 'GLOBAL',
      helpValue: 'ADDRESS',
      description: 'which InstaInstru to talk to (INSTAINSTRU_URL)',
    }),
    timeout: Flags.integer({
      helpGroup: 'GLOBAL',
      helpValue: 'SECONDS',
      default: 30,
      min: 1,
      max: 600,
      description: 'how long to wait for an answer',
    }),
  }

  /** Whether it asks the API at all; a command that does not shows no tier either. */
  protected readonly isOnline: boolean = true

  declare protected flags: Flagged<T>
  declare protected args: Argued<T>
  declare protected address: Address
  declare protected api: Api

  override async init(): Promise<void> {
    await super.init()
    const { flags, args } = await this.parse(
      this.ctor as unknown as Interfaces.Input<Flagged<T>, object, Argued<T>>
    )
    this.flags = flags as Flagged<T>
    this.args = args as Argued<T>
    this.address = await findAddress(this.flags.url)
    this.api = openApi(this.address.url, this.flags.timeout * 1000, this.config.userAgent)
    if (this.isOnline && process.stderr.isTTY && !this.jsonEnabled()) await showHeader(this.api)
  }

  /** A line that is not the result: stderr, so that stdout can be piped. */
  protected note(text: string): void {
    if (!this.jsonEnabled()) process.stderr.write(`${text}\n`)
  }

  protected finishWith(exit: Exit): void {
    process.exitCode = exit
  }

  override logJson(value: unknown): void {
    process.stdout.write(`${JSON.stringify(value, null, 2)}\n`)
  }

  override async catch(error: Error & { oclif?: { exit?: number } }): Promise<void> {
    const failure =
      error instanceof Failure
        ? error
        : asFailure(error, `${program} ${this.id?.replaceAll(':', ' ')}`)
    if (this.jsonEnabled()) this.logJson({ error: failure })
    reportFailure(failure)
    this.exit(failure.exit)
  }
}
