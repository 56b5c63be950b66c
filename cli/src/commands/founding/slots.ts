import { Args, Flags } from '@oclif/core'
import type { FoundingSlots } from '../../founding/types.ts'
import { BaseCommand } from '../../base_command.ts'
import { slotReport } from '../../founding/report.ts'
import { usage } from '../../failure.ts'
import { prose } from '../../prose.ts'

const incomplete = usage(
  'A new number of slots and the reason for it go together.',
  'One of them is missing.',
  'Give both: founding slots 120 --reason "twenty more were promised"'
)

const MOST_SLOTS = 10_000

/** oclif's own reading of a number takes what is none for a fault of the program. */
function readSlots(text: string): number {
  if (/^\d{1,5}$/.test(text) && Number(text) <= MOST_SLOTS) return Number(text)
  throw usage(
    `"${text}" is no number of slots.`,
    `There can be 0 to ${MOST_SLOTS}.`,
    'Give a whole number: founding slots 120 --reason "twenty more were promised"'
  )
}

export default class FoundingSlotsCommand extends BaseCommand<typeof FoundingSlotsCommand> {
  static description = prose(`show how many founding slots there are, or set their number

Fewer than are taken is refused: nobody loses a slot.`)
  static examples = [
    '<%= config.bin %> founding slots',
    '<%= config.bin %> founding slots 120 --reason "twenty more were promised"',
  ]
  static args = {
    number: Args.custom<number>({
      parse: async (text) => readSlots(text),
      ignoreStdin: true,
      description: 'set this many',
    })(),
  }
  static flags = {
    reason: Flags.string({
      description: 'why; kept in the audit log, needed to set the number',
    }),
  }

  async run() {
    const { number: value } = this.args
    const { reason } = this.flags
    if ((value === undefined) !== (reason === undefined)) throw incomplete
    if (value !== undefined) {
      await this.api.send('PUT', '/admin/settings/beta.founding_slots', {
        doing: 'set the number of slots',
        body: { value, reason },
      })
    }
    const slots = await this.api.get<FoundingSlots>('/admin/founding-slots', {
      doing: 'count the slots',
    })
    this.log(slotReport(slots))
    return slots
  }
}
