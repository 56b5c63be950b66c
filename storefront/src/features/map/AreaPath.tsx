import { memo } from 'react'
import type { AreaShape } from './area_shapes.ts'

interface AreaPathProps {
  shape: AreaShape
  chosen: boolean
  faint: boolean
  /** The one that the Tab key stops at. */
  stop: boolean
  onChoose: (area: AreaShape) => void
  /** It came under the pointer or the focus. */
  onLook: (area: AreaShape) => void
}

/** One area; parks and the like are scenery. */
export const AreaPath = memo(function AreaPath(props: AreaPathProps) {
  const { shape, chosen, faint, stop, onChoose, onLook } = props
  if (shape.hidden) {
    return <path d={shape.path} className="area area-scenery" aria-hidden="true" />
  }
  return (
    <path
      d={shape.path}
      data-area={shape.id}
      data-faint={faint || undefined}
      className="area area-open"
      role="option"
      aria-selected={chosen}
      aria-label={`${shape.name}, ${shape.borough}`}
      tabIndex={stop ? 0 : -1}
      onClick={() => onChoose(shape)}
      onFocus={() => onLook(shape)}
      onPointerEnter={(event) => event.pointerType === 'mouse' && onLook(shape)}
    />
  )
})
