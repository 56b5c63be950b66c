import type { AreaDrawing, AreaShape } from '@/features/map/area_shapes.ts'
import { xOf, yOf } from '@/features/map/projection.ts'
import type { Point } from './places.ts'

/** An area seen from near, and what is in the middle of the picture. */
export interface CloseView {
  area: AreaShape
  x: number
  y: number
}

/**
 * Where the close view opens: around the pin, which may lie in the water, or else on the area that is
 * known. Undefined for the whole city.
 */
export function openedAt(
  { shapes, view }: AreaDrawing,
  pin: Point | null,
  areaId: number | null
): CloseView | undefined {
  if (!pin) return viewOf(shapes.find(({ id }) => id === areaId))
  const [x, y] = [xOf(pin.lng, view), yOf(pin.lat, view)]
  const far = (shape: AreaShape) => Math.hypot(shape.x - x, shape.y - y)
  const nearest = () => shapes.toSorted((one, other) => far(one) - far(other))[0]
  const area = shapes.find((shape) => holds(shape, x, y)) ?? nearest()
  return area && { area, x, y }
}

export const viewOf = (area: AreaShape | undefined): CloseView | undefined =>
  area && { area, x: area.x, y: area.y }

const holds = ({ path }: AreaShape, x: number, y: number): boolean =>
  document
    .createElement('canvas')
    .getContext('2d')
    ?.isPointInPath(new Path2D(path), x, y, 'evenodd') ?? false
