import { useEffect, useRef, type MouseEvent, type PointerEvent, type RefObject } from 'react'
import { spotOf, type Spot } from './stroke.ts'

const LONG_PRESS_MS = 350
/** A finger that moves this far before is on its way down the page. */
const SLACK_PX = 10
/** So near to an edge of the window, the page follows the brush. */
const EDGE_PX = 140
const PAGE_STEP_PX = 14

interface StrokeActs {
  /** One finger paints at once, and does not move the page. */
  drawing: boolean
  begin: (spot: Spot, extend: boolean) => void
  reach: (spot: Spot) => void
  end: (keep: boolean) => void
}

/**
 * Strokes of a mouse, a pen or a finger over a grid. A finger scrolls the page as everywhere: it paints
 * half an hour by a tap, and more after a long press, or at once where drawing is on.
 */
export function useStroke(grid: RefObject<HTMLElement | null>, acts: StrokeActs) {
  const pressed = useRef<{ id: number; x: number; y: number; spot: Spot; timer: number } | null>(
    null
  )
  const painting = useRef(false)

  useEffect(() => {
    const element = grid.current
    const hold = (event: TouchEvent) => {
      if (painting.current && event.cancelable) event.preventDefault()
    }
    element?.addEventListener('touchmove', hold, { passive: false })
    return () => element?.removeEventListener('touchmove', hold)
  }, [grid])

  function begin(spot: Spot, extend: boolean) {
    painting.current = true
    const at = `[data-date="${spot.date}"][data-cell="${spot.cell}"]`
    grid.current?.querySelector<HTMLElement>(at)?.focus({ preventScroll: true })
    acts.begin(spot, extend)
  }

  function finish(keep: boolean) {
    clearTimeout(pressed.current?.timer)
    pressed.current = null
    if (!painting.current) return
    painting.current = false
    acts.end(keep)
  }

  return {
    onPointerDown(event: PointerEvent) {
      const spot = spotOf(event.target)
      if (!spot || !event.isPrimary || event.button !== 0) return
      const { pointerId: id, clientX: x, clientY: y } = event
      const waits = event.pointerType === 'touch' && !acts.drawing
      const timer = waits ? window.setTimeout(() => begin(spot, false), LONG_PRESS_MS) : 0
      pressed.current = { id, x, y, spot, timer }
      grid.current?.setPointerCapture(id)
      if (!waits) begin(spot, event.shiftKey)
    },
    onPointerMove(event: PointerEvent) {
      const start = pressed.current
      if (!start || event.pointerId !== start.id) return
      const far = Math.hypot(event.clientX - start.x, event.clientY - start.y) > SLACK_PX
      if (!painting.current && far) return finish(false)
      if (!painting.current) return
      followEdge(event.clientY)
      const spot = spotOf(document.elementFromPoint(event.clientX, event.clientY))
      if (spot) acts.reach(spot)
    },
    onPointerUp(event: PointerEvent) {
      const start = pressed.current
      if (!start || event.pointerId !== start.id) return
      if (!painting.current) begin(start.spot, false)
      finish(true)
    },
    onPointerCancel: () => finish(false),
    // The focus is set to where the stroke begins; a mouse would take it from there again.
    onMouseDown: (event: MouseEvent) => event.preventDefault(),
    onContextMenu(event: { preventDefault: () => void }) {
      if (pressed.current) event.preventDefault()
    },
  }
}

function followEdge(y: number): void {
  if (y < EDGE_PX) scrollBy({ top: -PAGE_STEP_PX, behavior: 'instant' })
  else if (y > innerHeight - EDGE_PX) scrollBy({ top: PAGE_STEP_PX, behavior: 'instant' })
}
