import { Args } from '@oclif/core'
import { BaseCommand } from '../base_command.ts'
import { places } from '../completion/places.ts'
import { known } from '../known.ts'
import { usage } from '../failure.ts'
import { program } from '../program.ts'
import { script, shells, type Shell } from '../completion/scripts.ts'

const install: Record<Shell, string> = {
  bash: 'eval "$(instainstru completion bash)" in ~/.bashrc',
  zsh: 'eval "$(instainstru completion zsh)" in ~/.zshrc, after compinit',
  fish: 'instainstru completion fish > ~/.config/fish/completions/instainstru.fish',
}

export default class Completion extends BaseCommand<typeof Completion> {
  static description = `print the script that completes commands and flags with the tab key

bash: ${install.bash}
zsh:  ${install.zsh}
fish: ${install.fish}`
  static examples = [
    'eval "$(<%= config.bin %> completion bash)"',
    '<%= config.bin %> completion fish --json',
  ]
  static args = {
    shell: Args.string({
      parse: known('script for the shell', shells),
      ignoreStdin: true,
      description: `your shell: ${shells.join(', ')}`,
    }),
  }

  protected override readonly isOnline = false

  async run() {
    const shell = this.args.shell as Shell | undefined
    if (!shell)
      throw usage(
        'No shell was named.',
        `There are scripts for ${shells.join(', ')}.`,
        `Name yours: ${program} completion bash`
      )
    const text = script(shell, this.config.bin, places(this.config))
    this.log(text)
    if (process.stdout.isTTY) this.note(`\nTo have it always: ${install[shell]}`)
    return { shell, install: install[shell], script: text }
  }
}
