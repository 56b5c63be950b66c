import { useState } from 'react'
import { Button } from '@/components/ui/Button.tsx'
import { DayPicture } from '../picture/DayPicture.tsx'
import { firstBlock } from '../picture/first_block.ts'
import { dateInWords } from '../week/dates.ts'
import { paintedIn, type Editor, type SavedWeek } from '../week/editor.ts'
import {
  changedElsewhere,
  chosenOf,
  meetings,
  WAYS,
  type Meeting,
  type Way,
} from '../week/merge.ts'
import { dayInWords } from '../week/words.ts'

const WAY_WORDS: Record<Way, string> = {
  yours: 'Yours',
  theirs: 'Saved meanwhile',
  both: 'Both',
}

interface MergeViewProps {
  editor: Editor
  theirs: SavedWeek
  onMerge: (ways: Record<string, Way>) => void
}

/** A week that was saved elsewhere while somebody painted it here: nothing is lost without being asked. */
export function MergeView({ editor, theirs, onMerge }: MergeViewProps) {
  const [ways, setWays] = useState<Record<string, Way>>({})
  const met = meetings(editor, theirs)
  const elsewhere = changedElsewhere(editor, theirs)
  const alone = paintedIn(editor, theirs.week).filter(
    (date) => !met.some((one) => one.date === date)
  )
  return (
    <section aria-labelledby="merge" className="merge">
      <h2 id="merge" tabIndex={-1} ref={focusOnce} className="text-2xl outline-none">
        This week was saved in another window meanwhile
      </h2>
      <p className="mt-2">
        Nothing is lost.{' '}
        {met.length > 0
          ? 'Choose for each day that was changed in both places. “Both” keeps both changes; where they touch the same time, yours counts.'
          : 'No day was changed in both places, so both fit together.'}
      </p>
      <div className="mt-5 grid gap-6">
        {met.map((meeting) => (
          <Choice
            key={meeting.date}
            meeting={meeting}
            way={ways[meeting.date] ?? 'both'}
            onWay={(way) => setWays({ ...ways, [meeting.date]: way })}
          />
        ))}
      </div>
      <Told title="Changed there, and taken over" dates={elsewhere} />
      <Told title="Painted by you, and kept" dates={alone} />
      <Button className="mt-6" onClick={() => onMerge(ways)}>
        Put together
      </Button>
    </section>
  )
}

const focusOnce = (heading: HTMLElement | null) => heading?.focus()

interface ChoiceProps {
  meeting: Meeting
  way: Way
  onWay: (way: Way) => void
}

function Choice({ meeting, way, onWay }: ChoiceProps) {
  const results = WAYS.map((one) => ({ one, day: chosenOf(meeting, one) }))
  const from = firstBlock(results.map(({ day }) => day))
  return (
    <fieldset>
      <legend className="display text-lg font-semibold">{dateInWords(meeting.date)}</legend>
      <div className="mt-2 grid grid-cols-3 gap-2 sm:gap-4">
        {results.map(({ one, day }) => (
          <label key={one} className="merge-choice">
            <span className="flex items-center gap-1.5 text-xs font-semibold sm:gap-2 sm:text-base">
              <input
                type="radio"
                name={meeting.date}
                checked={way === one}
                onChange={() => onWay(one)}
                className="size-4 shrink-0"
              />
              {WAY_WORDS[one]}
            </span>
            <span className="mx-auto my-3 block w-14 sm:w-20">
              <DayPicture day={day} from={from} />
            </span>
            <span className="figures block text-xs text-muted sm:text-sm">{dayInWords(day)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}

function Told({ title, dates }: { title: string; dates: readonly string[] }) {
  if (dates.length === 0) return null
  return (
    <p className="mt-4 text-sm">
      <strong>{title}:</strong> {dates.map(dateInWords).join('; ')}
    </p>
  )
}
