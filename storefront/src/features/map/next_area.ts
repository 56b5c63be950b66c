import type { AreaShape } from './area_shapes.ts'

const TOWARDS: Record<string, readonly [x: number, y: number]> = {
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
}

/**
 * The area that an arrow key leads to: the nearest on that side, where to be off the straight way
 * counts twice. Null at the edge of the map and for other keys.
 */
export function nextArea(
  shapes: readonly AreaShape[],
  from: AreaShape,
  key: string
): AreaShape | null {
  const way = TOWARDS[key]
  if (!way) return null
  let best: { shape: AreaShape; far: number } | null = null
  for (const shape of shapes) {
    const [x, y] = [shape.x - from.x, shape.y - from.y]
    const ahead = x * way[0] + y * way[1]
    const aside = Math.abs(x * way[1]) + Math.abs(y * way[0])
    if (shape === from || ahead <= 0 || aside > 2 * ahead) continue
    const far = ahead + 2 * aside
    if (!best || far < best.far) best = { shape, far }
  }
  return best?.shape ?? null
}
