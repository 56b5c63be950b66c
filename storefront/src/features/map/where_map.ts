import { loadAreas, type AreaDrawing, type AreaShape } from './area_shapes.ts'
import { xOf, yOf } from './projection.ts'

interface Pin {
  lat: number
  lng: number
  /** The neighborhood it lies in. */
  name: string
}

const SVG = 'http://www.w3.org/2000/svg'

/** Units of the drawing around what is shown, and the least that is shown at all. */
const MARGIN = 55
const LEAST = 220
const LABEL_BELOW = 24

/**
 * A drawing of where somebody teaches: covered areas in violet, approximate places as pins. It only
 * repeats what is written beside it, so it is scenery for whom a picture says nothing, and fetched once
 * it comes into view.
 */
export class WhereMap extends HTMLElement {
  #watch: IntersectionObserver | undefined

  connectedCallback() {
    this.#watch = new IntersectionObserver((entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return
      this.#watch?.disconnect()
      void this.#draw()
    })
    this.#watch.observe(this)
  }

  disconnectedCallback() {
    this.#watch?.disconnect()
  }

  async #draw() {
    const drawing = await loadAreas().catch(() => null)
    if (!drawing) {
      this.hidden = true
      return
    }
    const covered = new Set(JSON.parse(this.dataset['areas'] ?? '[]') as number[])
    const pins = JSON.parse(this.dataset['pins'] ?? '[]') as Pin[]
    this.replaceChildren(drawingOf(drawing, covered, pins))
  }
}

function drawingOf(drawing: AreaDrawing, covered: ReadonlySet<number>, pins: readonly Pin[]) {
  const { shapes, view } = drawing
  const points = pins.map(({ lat, lng, name }) => ({ x: xOf(lng, view), y: yOf(lat, view), name }))
  const around = [...shapes.filter(({ id }) => covered.has(id)), ...points]
  const svg = make('svg', { viewBox: boxAround(around, view), class: 'where' })
  svg.append(
    ...shapes.map((shape) => make('path', { d: shape.path, class: lookOf(shape, covered) })),
    ...points.map(({ x, y }) => make('circle', { cx: x, cy: y, r: 9, class: 'where-pin' })),
    ...points.map(({ x, y, name }) => labelAt(x, y, name))
  )
  return svg
}

const lookOf = ({ id, hidden }: AreaShape, covered: ReadonlySet<number>) =>
  `area ${hidden ? 'area-scenery' : covered.has(id) ? 'where-covered' : 'where-other'}`

/** The square around these, or the whole drawing where there is nothing. */
function boxAround(spots: readonly { x: number; y: number }[], view: AreaDrawing['view']): string {
  if (spots.length === 0) return view.box
  const [xs, ys] = [spots.map(({ x }) => x), spots.map(({ y }) => y)]
  const side = Math.max(
    Math.max(...xs) - Math.min(...xs) + 2 * MARGIN,
    Math.max(...ys) - Math.min(...ys) + 2 * MARGIN,
    LEAST
  )
  const middle = (values: number[]) => (Math.min(...values) + Math.max(...values)) / 2
  return [middle(xs) - side / 2, middle(ys) - side / 2, side, side].join(' ')
}

function labelAt(x: number, y: number, name: string): SVGElement {
  const label = make('text', { x, y: y + LABEL_BELOW, class: 'where-name' })
  label.textContent = name
  return label
}

function make(name: string, attributes: Record<string, string | number>): SVGElement {
  const element = document.createElementNS(SVG, name)
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value))
  return element
}
