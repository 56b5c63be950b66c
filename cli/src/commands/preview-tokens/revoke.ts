import { Args } from '@oclif/core'
import { BaseCommand } from '../../base_command.ts'
import { reasonFlag, yesFlag } from '../../phases/wish.ts'
import { findPreviewToken } from '../../preview/find_preview_token.ts'
import { confirm, mayConfirm } from '../../prompt/confirm.ts'

export default class PreviewTokensRevoke extends BaseCommand<typeof PreviewTokensRevoke> {
  static description = 'withdraw a preview link; whoever looks ahead by it stops at once'
  static examples = [
    '<%= config.bin %> preview-tokens revoke "Design review" --reason "The review is over"',
    '<%= config.bin %> preview-tokens revoke 01JD3V9K8Q2M4T6W8Y0A1C3E5G --reason Rotated --yes',
  ]
  static args = {
    link: Args.string({ required: true, ignoreStdin: true, description: 'its id or its name' }),
  }
  static flags = { ...reasonFlag, ...yesFlag }

  async run() {
    const { reason, yes } = this.flags
    mayConfirm(yes)
    const { id, name } = await findPreviewToken(this.api, this.args.link)
    await confirm(`Withdraw the preview link “${name}” (${id})?`, yes)
    await this.api.send('DELETE', `/admin/preview-tokens/${encodeURIComponent(id)}`, {
      doing: 'withdraw the link',
      about: id,
      body: { reason },
    })
    this.log(`The preview link “${name}” (${id}) is withdrawn.`)
    return { id, name, revoked: true }
  }
}
