import { Bar, BarChart, LabelList, ResponsiveContainer, XAxis, YAxis } from 'recharts'
import { whole, words } from '../format/numbers.ts'
import type { Step } from './funnel.ts'

const ROW_HEIGHT = 44

/** A picture of the table below it, so it is hidden from those who read that. */
export default function FunnelChart({ steps }: { steps: Step[] }) {
  const rows = steps.map((step) => ({
    name: words(step.step),
    people: step.count,
    label: `${step.lower_bound ? '≥ ' : ''}${whole(step.count)}`,
  }))
  return (
    <div aria-hidden="true" className="rounded-lg border border-line bg-raised p-3">
      <ResponsiveContainer width="100%" height={rows.length * ROW_HEIGHT + 8}>
        <BarChart
          data={rows}
          layout="vertical"
          accessibilityLayer={false}
          margin={{ top: 4, right: 56, bottom: 4, left: 4 }}
        >
          <XAxis type="number" hide domain={[0, 'dataMax']} />
          <YAxis
            type="category"
            dataKey="name"
            width={136}
            axisLine={false}
            tickLine={false}
            tick={{ fill: 'var(--text)', fontSize: 13 }}
          />
          <Bar dataKey="people" fill="var(--accent)" radius={6} isAnimationActive={false}>
            <LabelList dataKey="label" position="right" fill="var(--text)" fontSize={13} />
          </Bar>
        </BarChart>
      </ResponsiveContainer>
    </div>
  )
}
