import { Area, ComposedChart, Line, Tooltip, XAxis, YAxis } from 'recharts'
import type { FeatureAssociation } from '../../contracts/results'
import { formatPercent } from '../../core/format/figures'
import { niceTicks } from '../maths/ticks'
import { AXIS, Caption, PlotFrame, tooltipOf } from './plot-parts'

export interface DensityPlotProps {
  readonly feature: string
  readonly density: FeatureAssociation['density']
  /** Prints a value of the feature. */
  readonly format: (value: number) => string
  readonly height?: number
}

interface Step {
  readonly at: number
  readonly exploded: number
  readonly rest: number
}

/** Shares a bin of the values before explosions (line) over those of all other bars (area). */
export function DensityPlot({ feature, density, format, height = 120 }: DensityPlotProps) {
  const { edges, exploded, rest } = density
  const data: Step[] = exploded.map((share, i) => ({
    at: edges[i] ?? 0,
    exploded: share,
    rest: rest[i] ?? 0,
  }))
  const last = data.at(-1)
  const [lo, hi] = [edges[0], edges.at(-1)]
  if (!last || lo === undefined || hi === undefined) return null
  const content = tooltipOf<Step>((step) => [
    `from ${format(step.at)}`,
    `exploded ${formatPercent(step.exploded)}`,
    `rest ${formatPercent(step.rest)}`,
  ])
  return (
    <PlotFrame
      height={height}
      label={`${feature}: distribution before explosions and on all other bars, ${format(lo)} to ${format(hi)}`}
      caption={<Caption left="line: exploded; area: rest" right="share of bars a bin" />}
    >
      <ComposedChart
        data={[...data, { ...last, at: hi }]}
        margin={{ top: 4, right: 24, bottom: 0, left: 0 }}
        accessibilityLayer={false}
      >
        <XAxis
          {...AXIS}
          dataKey="at"
          type="number"
          domain={[lo, hi]}
          ticks={niceTicks([lo, hi], 4)}
          tickFormatter={format}
        />
        <YAxis hide domain={[0, 'dataMax']} />
        <Tooltip content={content} isAnimationActive={false} />
        <Area
          type="stepAfter"
          dataKey="rest"
          stroke="none"
          fill="var(--line-strong)"
          isAnimationActive={false}
        />
        <Line
          type="stepAfter"
          dataKey="exploded"
          stroke="var(--explosion)"
          strokeWidth={1.4}
          dot={false}
          isAnimationActive={false}
        />
      </ComposedChart>
    </PlotFrame>
  )
}
