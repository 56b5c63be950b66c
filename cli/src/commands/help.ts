import { Args, Command, loadHelpClass } from '@oclif/core'

/** `help invites send` is what people type who do not know `--help` yet. */
export default class Help extends Command {
  static description = 'show help for a command'
  static examples = ['<%= config.bin %> help invites send']
  static args = {
    command: Args.string({ description: 'which command', multiple: true, ignoreStdin: true }),
  }

  async run() {
    const { argv } = await this.parse(Help)
    const HelpClass = await loadHelpClass(this.config)
    await new HelpClass(this.config, this.config.pjson.oclif.helpOptions).showHelp(
      [argv.join(':')].filter(Boolean)
    )
  }
}
