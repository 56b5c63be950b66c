const WIDTH = 96
const HEIGHT = 28

/** The shape of some days. A day without a number is a gap, and not a zero. */
export function Sparkline({ values }: { values: readonly (number | null)[] }) {
  const most = Math.max(1, ...values.map((value) => value ?? 0))
  const step = WIDTH / Math.max(1, values.length)
  return (
    <svg
      aria-hidden="true"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="none"
      className="h-7 w-16 shrink-0 sm:w-24 text-accent"
    >
      {values.map((value, place) => {
        if (value === null) return null
        const height = value === 0 ? 1 : Math.max(3, (value / most) * HEIGHT)
        return (
          <rect
            key={place}
            x={place * step}
            y={HEIGHT - height}
            width={step - 2}
            height={height}
            rx="1"
            fill="currentColor"
            opacity={place === values.length - 1 ? 1 : 0.45}
          />
        )
      })}
    </svg>
  )
}
