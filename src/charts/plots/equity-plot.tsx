import { CartesianGrid, Line, LineChart, XAxis, YAxis } from 'recharts'
import type { EquityPoint } from '../../contracts/results'
import { formatAmount, formatChange } from '../../core/format/figures'
import { thin } from '../maths/decimate'
import { type Extent, extentOf, logScale } from '../maths/scale'
import { spread } from '../maths/spread'
import { dayOf, logTicks, trimZeros, yearTicks } from '../maths/ticks'
import { type DateActions, DatedReader } from './dated-reader'
import { AXIS, AXIS_WIDTH, END_LABEL_MARGIN, endLabel, GRID, PlotFrame } from './plot-parts'

export interface EquityPlotProps extends DateActions {
  readonly points: readonly EquityPoint[]
  /** Equity that both lines begin with, one date before the first point. */
  readonly start: number
  readonly height?: number
}

type Dated = EquityPoint & { readonly day: number }

const LABEL_GAP = 30
const AXIS_HEIGHT = 38

const wordsOf = (point: EquityPoint): readonly string[] => [
  point.date,
  `this run ${formatAmount(point.equity)}`,
  `equal weight ${formatAmount(point.equalWeight)}`,
]

/** The run against holding everything at equal weight, log scale, names at the line ends. */
export function EquityPlot({ points, start, height = 320, ...actions }: EquityPlotProps) {
  const shown = thin(points, (point) => point.equity)
  const data = shown.map((point): Dated => ({ ...point, day: dayOf(point.date) }))
  const [first, last] = [data[0], data.at(-1)]
  const domain = extentOf(data.flatMap((point) => [point.equity, point.equalWeight]))
  if (!first || !last || !domain || domain[0] <= 0) return null
  const lift = endOffsets(last, domain, height - AXIS_HEIGHT)
  const run = formatChange(last.equity / start - 1, 0)
  const held = formatChange(last.equalWeight / start - 1, 0)
  return (
    <DatedReader label="Equity by date" points={points} wordsOf={wordsOf} {...actions}>
      <PlotFrame
        height={height}
        label={`Equity from ${first.date} to ${last.date}: this run ${run}, equal weight ${held}`}
      >
        <LineChart data={data} margin={END_LABEL_MARGIN} accessibilityLayer={false}>
          <CartesianGrid {...GRID} />
          <DayAxis from={first.day} to={last.day} />
          <YAxis
            {...AXIS}
            scale="log"
            domain={[domain[0], domain[1]]}
            ticks={logTicks(domain, 6)}
            tickFormatter={(value: number) => trimZeros(formatAmount(value))}
            width={AXIS_WIDTH}
          />
          <Line
            dataKey="equalWeight"
            stroke="var(--text-2)"
            strokeDasharray="4 3"
            strokeWidth={1}
            dot={false}
            isAnimationActive={false}
            label={endLabel(data.length - 1, 'equal weight', held, 'var(--text-2)', lift.held)}
          />
          <Line
            dataKey="equity"
            stroke="var(--accent)"
            strokeWidth={1.4}
            dot={false}
            isAnimationActive={false}
            label={endLabel(data.length - 1, 'this run', run, 'var(--accent)', lift.run)}
          />
        </LineChart>
      </PlotFrame>
    </DatedReader>
  )
}

/** Ticks on the first of January of each year. */
export function DayAxis({ from, to }: { readonly from: number; readonly to: number }) {
  const ticks = yearTicks([from, to])
  const names = new Map(ticks.map(({ day, year }) => [day, String(year)]))
  return (
    <XAxis
      {...AXIS}
      dataKey="day"
      type="number"
      domain={[from, to]}
      ticks={ticks.map((tick) => tick.day)}
      tickFormatter={(day: number) => names.get(day) ?? ''}
    />
  )
}

function endOffsets(last: EquityPoint, domain: Extent, height: number) {
  const y = logScale(domain, [height, 8])
  const places = [y(last.equity), y(last.equalWeight)]
  const [run = 0, held = 0] = spread(places, LABEL_GAP, [12, height - 12])
  return { run: run - (places[0] ?? 0), held: held - (places[1] ?? 0) }
}
