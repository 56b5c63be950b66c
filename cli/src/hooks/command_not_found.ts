import type { Hook } from '@oclif/core'
import { exits } from '../exits.ts'
import { usage } from '../failure.ts'
import { nearest } from '../nearest.ts'
import { reportFailure } from '../output/report_failure.ts'
import { program } from '../program.ts'

/** A mistyped command gets the nearest real one by name, and is never run on a guess. */
const commandNotFound: Hook.CommandNotFound = async function ({ config, id }) {
  const typed = id.replaceAll(':', ' ')
  const known = config.commandIDs.map((each) => each.replaceAll(':', ' '))
  const guess = nearest(typed, known)
  const why = guess ? `The nearest one is “${guess}”.` : 'No command has a name like it.'
  reportFailure(usage(`There is no command “${typed}”.`, why, `See them all: ${program} --help`))
  process.exit(exits.usage)
}

export default commandNotFound
