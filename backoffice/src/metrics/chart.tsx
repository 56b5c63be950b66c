import { CartesianGrid, Legend, Line, LineChart, ResponsiveContainer, XAxis, YAxis } from 'recharts'
import { words } from '../format/numbers.ts'
import { dayAndMonth } from '../format/times.ts'
import type { Daily } from './daily.ts'

const COLOURS = ['--accent', '--positive', '--caution', '--danger', '--muted', '--text']
const DASHES = ['', '6 3', '2 3', '10 4 2 4', '1 4', '8 2']
const TICK = { fill: 'var(--muted)', fontSize: 12 }

interface DailyChartProps {
  days: Daily['days']
  metrics: readonly string[]
}

/** A picture of the table below it, so it is hidden from those who read that. */
export default function DailyChart({ days, metrics }: DailyChartProps) {
  const rows = days.map(({ day, numbers }) => ({ day: dayAndMonth(day), ...numbers }))
  return (
    <div aria-hidden="true" className="rounded-lg border border-line bg-raised p-3">
      <ResponsiveContainer width="100%" height={260}>
        <LineChart
          data={rows}
          accessibilityLayer={false}
          margin={{ top: 8, right: 12, bottom: 0, left: 0 }}
        >
          <CartesianGrid stroke="var(--line)" vertical={false} />
          <XAxis dataKey="day" tick={TICK} stroke="var(--edge)" minTickGap={16} />
          <YAxis allowDecimals={false} width={36} tick={TICK} stroke="var(--edge)" />
          <Legend
            itemSorter={null}
            formatter={(name) => <span className="text-sm text-ink">{words(String(name))}</span>}
          />
          {metrics.map((metric, place) => (
            <Line
              key={metric}
              dataKey={metric}
              stroke={`var(${COLOURS[place]})`}
              strokeDasharray={DASHES[place]}
              strokeWidth={2}
              dot={false}
              isAnimationActive={false}
            />
          ))}
        </LineChart>
      </ResponsiveContainer>
    </div>
  )
}
