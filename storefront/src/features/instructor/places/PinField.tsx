import { useMemo, useState, type MouseEvent } from 'react'
import { Button } from '@/components/ui/Button.tsx'
import { AreaMap } from '@/features/map/AreaMap.tsx'
import type { AreaShape } from '@/features/map/area_shapes.ts'
import { xOf, yOf } from '@/features/map/projection.ts'
import { useAreas } from '@/features/map/useAreas.ts'
import { openedAt, viewOf } from './opened_at.ts'
import { pointIn, pointText, type Point } from './places.ts'

interface PinFieldProps {
  id: string
  /** As a form has it; empty without a pin. */
  value: string
  /** Where the map opens without a pin; null for the whole city. */
  areaId: number | null
  error?: string | undefined
}

/** Units of the drawing that the close view is wide: about three kilometers. */
const CLOSE = 50
const STEP = 0.0002

/**
 * A pin on the map: the neighborhood first, then the spot in it. Our map has no streets, so the pin
 * may be left out, and moved in steps of some twenty metres by buttons.
 */
export function PinField({ id, value, areaId, error }: PinFieldProps) {
  const { drawing } = useAreas()
  const [first] = useState(() => pointIn(value))
  const [pin, setPin] = useState(first)
  const [area, setArea] = useState<number | null>()
  const view = drawing?.view
  const opened = useMemo(() => drawing && openedAt(drawing, first, areaId), [drawing])
  const close =
    area === undefined ? opened : viewOf(drawing?.shapes.find((shape) => shape.id === area))
  const near = close?.area

  function put(event: MouseEvent<SVGSVGElement>) {
    const matrix = event.currentTarget.getScreenCTM()
    if (!view || !matrix) return
    const { x, y } = new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix.inverse())
    setPin({ lat: view.north - y / view.down, lng: view.west + x / view.across })
  }

  const middle = (shape: AreaShape): Point => ({
    lat: (view?.north ?? 0) - shape.y / (view?.down ?? 1),
    lng: (view?.west ?? 0) + shape.x / (view?.across ?? 1),
  })
  const move = (north: number, east: number) =>
    pin && setPin({ lat: pin.lat + north * STEP, lng: pin.lng + east * STEP })

  return (
    <div id={id} tabIndex={-1} className="grid gap-2">
      <input type="hidden" name="point" value={pin ? pointText(pin) : ''} />
      {close && near && view && drawing ? (
        <>
          <svg
            viewBox={`${close.x - CLOSE / 2} ${close.y - CLOSE / 2} ${CLOSE} ${CLOSE}`}
            role="img"
            aria-label={`${near.name}${pin ? ', with your pin' : ', no pin yet'}`}
            className="h-auto w-full cursor-crosshair rounded-md border border-line"
            onClick={put}
          >
            {drawing.shapes.map((shape) => (
              <path
                key={shape.id}
                d={shape.path}
                data-faint={shape.id !== near.id || undefined}
                className={shape.hidden ? 'area area-scenery' : 'area area-open'}
              />
            ))}
            {pin && (
              <circle
                cx={xOf(pin.lng, view)}
                cy={yOf(pin.lat, view)}
                r="1.1"
                className="fill-accent stroke-paper"
                strokeWidth="0.3"
              />
            )}
          </svg>
          <div className="flex flex-wrap gap-2">
            {pin ? (
              <>
                {(
                  [
                    ['North', 1, 0],
                    ['South', -1, 0],
                    ['West', 0, -1],
                    ['East', 0, 1],
                  ] as const
                ).map(([name, north, east]) => (
                  <Button key={name} variant="secondary" onClick={() => move(north, east)}>
                    {name}
                  </Button>
                ))}
                <Button variant="quiet" onClick={() => setPin(null)}>
                  Remove the pin
                </Button>
              </>
            ) : (
              <Button variant="secondary" onClick={() => setPin(middle(near))}>
                Put the pin in the middle
              </Button>
            )}
            <Button variant="quiet" onClick={() => setArea(null)}>
              Another neighborhood
            </Button>
          </div>
        </>
      ) : (
        <AreaMap
          label="Neighborhood of the address"
          selected={new Set()}
          onChoose={(chosen) => setArea(chosen.id)}
        />
      )}
      {error && <p className="text-sm font-medium text-danger">{error}</p>}
    </div>
  )
}
