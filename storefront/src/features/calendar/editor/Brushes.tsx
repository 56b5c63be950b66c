import { Eraser, House, Monitor, Sparkles, type LucideIcon } from 'lucide-react'
import type { Paint } from '../week/day.ts'

interface Brush {
  paint: Paint
  label: string
  Icon: LucideIcon
}

const BRUSHES: readonly Brush[] = [
  { paint: 'any', label: 'Any lesson', Icon: Sparkles },
  { paint: 'online_only', label: 'Online only', Icon: Monitor },
  { paint: 'no_travel', label: 'No travel', Icon: House },
  { paint: null, label: 'Not free', Icon: Eraser },
]

interface BrushesProps {
  brush: Paint
  onBrush: (brush: Paint) => void
}

/** What the next stroke paints; each looks like what it leaves behind. */
export function Brushes({ brush, onBrush }: BrushesProps) {
  return (
    <fieldset className="grid grid-cols-4 gap-1.5 sm:flex">
      <legend className="sr-only">Paint with</legend>
      {BRUSHES.map(({ paint, label, Icon }) => (
        <label key={label} className="brush">
          <input
            type="radio"
            name="brush"
            className="sr-only"
            checked={brush === paint}
            onChange={() => onBrush(paint)}
          />
          <span aria-hidden="true" className="brush-swatch" data-state={paint ?? 'none'}>
            <Icon size={14} />
          </span>
          <span>{label}</span>
        </label>
      ))}
    </fieldset>
  )
}
