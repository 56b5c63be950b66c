import { Args, Flags } from '@oclif/core'
import type { Invite } from '../../api/types.ts'
import { BaseCommand } from '../../base_command.ts'
import { patienceFlag } from '../../batches/flags.ts'
import { usage } from '../../failure.ts'
import { inviteFlags, inviteOptions } from '../../invites/flags.ts'
import { sendFile } from '../../invites/send_file.ts'
import { fromNow } from '../../output/time.ts'
import { prose } from '../../prose.ts'
import { program } from '../../program.ts'

export default class InvitesSend extends BaseCommand<typeof InvitesSend> {
  static description = prose(`invite one person, or everybody in a CSV

The CSV has a header; “email” is required, first_name, last_name, role, expires_in_days, founding,
note and campaign are optional. Every line gets a verdict before anything is sent. --dry-run stops
there. Without --watch the command ends once the lines are checked and the server sends on its own.
The same file with the same options is sent once; --again overrides that.

Exits 0 when every line is sent, to be sent, or needs nothing (invited before, a member already, twice
in the file); 6 when some lines have a fault or were not sent; 1 when none could be; with --dry-run
the same, as it would be. Ctrl-C while waiting exits 130: the batch goes on.`)
  static examples = [
    '<%= config.bin %> invites send ana@example.com --role instructor --first-name Ana',
    '<%= config.bin %> invites send --csv roster.csv --dry-run',
    '<%= config.bin %> invites send --csv roster.csv --campaign spring --watch',
    'cat roster.csv | <%= config.bin %> invites send --csv - --json',
  ]
  static args = { email: Args.string({ ignoreStdin: true, description: 'whom to invite' }) }
  static flags = {
    csv: Flags.string({ helpValue: 'FILE', description: 'a CSV with whom to invite; - is stdin' }),
    'dry-run': Flags.boolean({ dependsOn: ['csv'], description: 'check every line, send nothing' }),
    watch: Flags.boolean({ dependsOn: ['csv'], description: 'stay until everything is sent' }),
    again: Flags.boolean({
      dependsOn: ['csv'],
      description: 'send this file although it was sent before',
    }),
    'first-name': Flags.string({
      exclusive: ['csv'],
      description: 'first name of the one invited',
    }),
    'last-name': Flags.string({ exclusive: ['csv'], description: 'last name of the one invited' }),
    note: Flags.string({ exclusive: ['csv'], description: 'a note for staff' }),
    ...inviteFlags({ role: 'role of those who have none of their own in the file', days: '14' }),
    ...patienceFlag,
  }

  async run() {
    const { csv } = this.flags
    const { email } = this.args
    if ((csv === undefined) === (email === undefined))
      throw usage(
        csv === undefined ? 'Nobody to invite was named.' : 'Both an e-mail and a CSV were named.',
        'One of the two is wanted: an e-mail address, or --csv FILE.',
        `See the examples: ${program} invites send --help`
      )
    return csv === undefined ? this.#sendOne(email!) : this.#sendFile(csv)
  }

  async #sendOne(email: string): Promise<Invite> {
    const { 'first-name': first_name, 'last-name': last_name, note } = this.flags
    const body = { email, first_name, last_name, note, ...inviteOptions(this.flags) }
    const invite = await this.api.post<Invite>('/admin/invites', {
      doing: `invite ${email}`,
      about: email,
      body,
    })
    this.log(
      `${invite.email} is invited as ${invite.role} (${invite.state}); it ends ${fromNow(invite.expires_at)}.`
    )
    this.note(`See what becomes of it: ${program} invites show ${invite.id}`)
    return invite
  }

  async #sendFile(path: string) {
    const { again, watch, 'dry-run': dry_run, 'give-up-after': giveUpSeconds } = this.flags
    const { exit, result } = await sendFile(this.api, path, {
      upload: { dry_run, force: again, ...inviteOptions(this.flags) },
      watch,
      giveUpSeconds,
      json: this.jsonEnabled(),
      log: (text) => this.log(text),
    })
    this.finishWith(exit)
    return result
  }
}
