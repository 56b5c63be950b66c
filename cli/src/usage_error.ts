import { stripVTControlCharacters } from 'node:util'
import { exits } from './exits.ts'
import { Failure, usage } from './failure.ts'
import { program } from './program.ts'

type Thrown = Error & { oclif?: { exit?: number } }

/** oclif's own complaints are about the command line; anything else is a fault of ours. */
export function asFailure(error: Thrown, command: string): Failure {
  if (error.oclif?.exit !== undefined)
    return usage(
      'That command line is not right.',
      complaint(error.message),
      `See how it is used: ${command} --help`
    )
  return new Failure('The command stopped on a fault of its own.', {
    why: error.message,
    todo: `Report it with the output of: ${program} doctor --json`,
    exit: exits.failed,
    code: 'fault',
  })
}

const preamble = /^The following errors? occurred:$|^See more help with --help$/

function complaint(message: string): string {
  const lines = stripVTControlCharacters(message)
    .split('\n')
    .map((line) => line.trim())
  const said = lines.filter((line) => line && !preamble.test(line)).join(' · ')
  return /[.!?]$/.test(said) ? said : `${said}.`
}
