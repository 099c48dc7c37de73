import {
  Bar,
  BarChart,
  CartesianGrid,
  ComposedChart,
  ErrorBar,
  Line,
  ReferenceLine,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts'
import type { ReliabilityBin } from '../../contracts/results'
import { formatCount, formatInterval, formatPercent } from '../../core/format/figures'
import { niceTicks, trimZeros } from '../maths/ticks'
import { AXIS, Caption, GRID, PlotFrame, tooltipOf } from './plot-parts'

export interface ReliabilityPlotProps {
  readonly bins: readonly ReliabilityBin[]
  readonly height?: number
}

interface Point {
  readonly predicted: number
  readonly observed: number
  /** Distances down and up to the Wilson bounds. */
  readonly error: readonly [number, number]
  readonly n: number
  readonly bin: ReliabilityBin
}

const STRIP = 56
const MARGIN = { top: 8, right: 12, bottom: 0, left: 0 } as const
const percent = (value: number) => trimZeros(formatPercent(value, 1))

const ReliabilityTooltip = tooltipOf<Point>(({ bin }) => [
  `predicted ${formatPercent(bin.meanPredicted, 2)}`,
  `observed ${formatPercent(bin.observed.rate, 2)} (${formatInterval(bin.observed.ci, (v) => formatPercent(v, 2))})`,
  `${formatCount(bin.observed.hits)} of ${formatCount(bin.observed.n)}, ${formatCount(bin.events)} events`,
])

/** Observed share against mean predicted probability a bin, with Wilson bars and n below. */
export function ReliabilityPlot({ bins, height = 260 }: ReliabilityPlotProps) {
  const points = bins.flatMap(pointOf)
  if (points.length === 0) return null
  const top = Math.max(...points.flatMap((p) => [p.predicted, p.observed + p.error[1]])) * 1.04
  const n = points.reduce((sum, point) => sum + point.n, 0)
  const ticks = niceTicks([0, top], 4)
  const x = (
    <XAxis
      {...AXIS}
      dataKey="predicted"
      type="number"
      domain={[0, top]}
      ticks={ticks}
      tickFormatter={percent}
    />
  )
  return (
    <>
      <PlotFrame
        height={height - STRIP}
        label={`Reliability in ${points.length} bins, n = ${formatCount(n)}: observed share against predicted probability`}
      >
        <ComposedChart data={points} margin={MARGIN} accessibilityLayer={false}>
          <CartesianGrid {...GRID} vertical={false} />
          <XAxis dataKey="predicted" type="number" domain={[0, top]} hide />
          <YAxis {...AXIS} domain={[0, top]} ticks={ticks} tickFormatter={percent} width={48} />
          <ReferenceLine
            segment={[
              { x: 0, y: 0 },
              { x: top, y: top },
            ]}
            stroke="var(--control)"
            strokeDasharray="3 3"
            label={{
              value: 'perfect',
              position: 'insideTopLeft',
              fill: 'var(--text-2)',
              fontSize: 11,
            }}
          />
          <Tooltip content={ReliabilityTooltip} isAnimationActive={false} />
          <Line
            dataKey="observed"
            stroke="var(--text-1)"
            strokeWidth={1}
            dot={{ r: 3, fill: 'var(--surface)', stroke: 'var(--text-1)', strokeWidth: 1.4 }}
            isAnimationActive={false}
          >
            <ErrorBar
              dataKey="error"
              direction="y"
              width={4}
              stroke="var(--text-1)"
              strokeWidth={1.2}
            />
          </Line>
        </ComposedChart>
      </PlotFrame>
      <ResponsiveContainer width="100%" height={STRIP}>
        <BarChart data={points} margin={MARGIN} accessibilityLayer={false}>
          {x}
          <YAxis {...AXIS} width={48} tick={false} axisLine={false} />
          <Bar dataKey="n" barSize={8} fill="var(--line-strong)" isAnimationActive={false} />
        </BarChart>
      </ResponsiveContainer>
      <Caption
        left="calibrated probability"
        right={`grey: n, ${formatCount(points[0]?.n)} in the first bin, ${formatCount(points.at(-1)?.n)} in the last`}
      />
    </>
  )
}

function pointOf(bin: ReliabilityBin): Point[] {
  const { rate, ci, n } = bin.observed
  if (rate === null) return []
  const error = ci ? ([rate - ci[0], ci[1] - rate] as const) : ([0, 0] as const)
  return [{ predicted: bin.meanPredicted, observed: rate, error, n, bin }]
}
