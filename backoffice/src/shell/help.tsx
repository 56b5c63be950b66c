import { useState } from 'react'
import { Checkbox } from 'instainstru-storefront/ui/Checkbox.tsx'
import { Dialog } from 'instainstru-storefront/ui/Dialog.tsx'
import { Kbd } from 'instainstru-storefront/ui/Kbd.tsx'
import { setSingleKeys, singleKeysOn } from './single_keys.ts'

const KEYS: readonly [keys: readonly string[], meaning: string][] = [
  [['Ctrl', 'K'], 'Go anywhere, do anything (Cmd on a Mac)'],
  [['/'], 'Search this list'],
  [['j', '↓'], 'Next row'],
  [['k', '↑'], 'Previous row'],
  [['Home', 'End'], 'First and last row'],
  [['Enter'], 'Open the row'],
  [['x', 'Space'], 'Tick the row'],
  [['Shift', 'x'], 'Tick all from the row ticked last to this one'],
  [['a'], 'Actions of the row'],
  [['[', ']'], 'Previous and next page'],
  [['r'], 'Show the newest rows'],
  [['Esc'], 'Close what is open'],
  [['?'], 'This help'],
]

export default function Help({ onClose }: { onClose: () => void }) {
  const [on, setOn] = useState(singleKeysOn)
  return (
    <Dialog title="Keyboard" onClose={onClose}>
      <dl className="grid grid-cols-[auto_1fr] gap-x-5 gap-y-2 text-sm">
        {KEYS.map(([keys, meaning]) => (
          <div key={meaning} className="contents">
            <dt className="flex gap-1">
              {keys.map((key) => (
                <Kbd key={key}>{key}</Kbd>
              ))}
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
      <label className="flex cursor-pointer items-center gap-2.5 border-t border-line pt-4 text-sm">
        <Checkbox
          checked={on}
          onChange={(event) => {
            setSingleKeys(event.target.checked)
            setOn(event.target.checked)
          }}
        />
        Shortcuts of a single key
      </label>
    </Dialog>
  )
}
