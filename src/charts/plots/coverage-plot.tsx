import { Bar, BarChart, CartesianGrid, Tooltip, XAxis, YAxis } from 'recharts'
import type { CoverageMonth } from '../../contracts/results'
import { formatCount } from '../../core/format/figures'
import { AXIS, GRID, PlotFrame, tooltipOf } from './plot-parts'

export interface CoveragePlotProps {
  readonly months: readonly CoverageMonth[]
  /** Which count the bars show. */
  readonly measure: 'instruments' | 'eligible'
  readonly height?: number
}

const CoverageTooltip = tooltipOf<CoverageMonth>((month) => [
  month.month,
  `instruments ${formatCount(month.instruments)}`,
  `eligible ${formatCount(month.eligible)}`,
])

/** One bar a month. */
export function CoveragePlot({ months, measure, height = 120 }: CoveragePlotProps) {
  const [first, last] = [months[0], months.at(-1)]
  if (!first || !last) return null
  const januaries = months.filter((m) => m.month.endsWith('-01')).map((m) => m.month)
  const stride = Math.max(1, Math.ceil(januaries.length / 12))
  const most = Math.max(...months.map((month) => month[measure]))
  return (
    <PlotFrame
      height={height}
      label={`${measure} by month from ${first.month} to ${last.month}, at most ${formatCount(most)}`}
    >
      <BarChart
        data={[...months]}
        margin={{ top: 4, right: 8, bottom: 0, left: 0 }}
        barCategoryGap={1}
        accessibilityLayer={false}
      >
        <CartesianGrid {...GRID} vertical={false} />
        <XAxis
          {...AXIS}
          dataKey="month"
          ticks={januaries.filter((_, i) => i % stride === 0)}
          tickFormatter={(month: string) => month.slice(0, 4)}
          interval={0}
        />
        <YAxis {...AXIS} tickFormatter={formatCount} width={56} tickCount={4} />
        <Tooltip
          content={CoverageTooltip}
          isAnimationActive={false}
          cursor={{ fill: 'var(--raised)' }}
        />
        <Bar dataKey={measure} fill="var(--control)" isAnimationActive={false} />
      </BarChart>
    </PlotFrame>
  )
}
