import { Area, AreaChart, CartesianGrid, YAxis } from 'recharts'
import type { EquityPoint } from '../../contracts/results'
import { formatPercent } from '../../core/format/figures'
import { thin } from '../maths/decimate'
import { dayOf, niceTicks, trimZeros } from '../maths/ticks'
import { type DateActions, DatedReader } from './dated-reader'
import { DayAxis } from './equity-plot'
import { AXIS, AXIS_WIDTH, END_LABEL_MARGIN, endLabel, GRID, PlotFrame } from './plot-parts'

export interface DrawdownPlotProps extends DateActions {
  readonly points: readonly EquityPoint[]
  readonly height?: number
}

/** Drawdown as a fraction of 0 or below, whatever sign the source uses. */
const fall = (point: EquityPoint): number => -Math.abs(point.drawdown)

const wordsOf = (point: EquityPoint): readonly string[] => [
  point.date,
  `below the last peak by ${formatPercent(Math.abs(point.drawdown))}`,
]

/** Fall from the highest equity so far, 0 at the top. */
export function DrawdownPlot({ points, height = 140, ...actions }: DrawdownPlotProps) {
  const data = thin(points, fall).map((point) => ({
    ...point,
    drawdown: fall(point),
    day: dayOf(point.date),
  }))
  const [first, last] = [data[0], data.at(-1)]
  if (!first || !last) return null
  const deepest = Math.min(...data.map((point) => point.drawdown))
  const depth = formatPercent(deepest)
  return (
    <DatedReader label="Drawdown by date" points={points} wordsOf={wordsOf} {...actions}>
      <PlotFrame
        height={height}
        label={`Drawdown from ${first.date} to ${last.date}, deepest ${depth}`}
      >
        <AreaChart data={data} margin={END_LABEL_MARGIN} accessibilityLayer={false}>
          <CartesianGrid {...GRID} vertical={false} />
          <DayAxis from={first.day} to={last.day} />
          <YAxis
            {...AXIS}
            domain={[Math.min(deepest, -0.01), 0]}
            ticks={niceTicks([Math.min(deepest, -0.01), 0], 4)}
            tickFormatter={(value: number) => trimZeros(formatPercent(value, 1))}
            width={AXIS_WIDTH}
          />
          <Area
            dataKey="drawdown"
            stroke="var(--no)"
            strokeWidth={1}
            fill="var(--no)"
            fillOpacity={0.3}
            dot={false}
            isAnimationActive={false}
            label={endLabel(data.length - 1, 'deepest', depth, 'var(--text-2)')}
          />
        </AreaChart>
      </PlotFrame>
    </DatedReader>
  )
}
