import { type Bars, barCount } from '../../core/columns/bars'
import type { Instrument } from '../../core/columns/instrument'
import { eligibleBars } from '../../core/diagnostics/eligible'
import type { SuspectRows } from '../../core/diagnostics/report'
import { ALL_ROWS, type RowFilter } from '../../core/diagnostics/row-filter'
import { suspectRowsOf } from '../../core/diagnostics/suspect-rows'
import { createFrame } from '../../core/features/frame'
import { type Events, mergeEvents } from '../../core/labels/events'
import { labelExplosions } from '../../core/labels/explosion'
import type { LabelSpec } from '../../core/labels/label-spec'
import type { BarFinding } from '../../core/quality/finding'
import type { QualityFinding } from '../../contracts/quality'

/** Bars shown on either side of a finding, and points of its small chart. */
const AROUND = 40
const POINTS = 90

/** Positions [from, to) of the bars of a finding. */
export function barsOfFinding(
  { day }: Bars,
  { fromDay, toDay }: Pick<BarFinding, 'fromDay' | 'toDay'>,
): readonly [number, number] {
  const first = day.findIndex((value) => value >= fromDay)
  if (first < 0) return [day.length, day.length]
  const after = day.findIndex((value) => value > toDay)
  return [first, after < 0 ? day.length : after]
}

export type Spark = QualityFinding['spark']

/** Closes and volumes round a finding, every k-th of them. */
export function sparkOf(bars: Bars, finding: BarFinding): Spark {
  const [first, end] = barsOfFinding(bars, finding)
  const from = Math.max(0, first - AROUND)
  const to = Math.min(barCount(bars), end + AROUND)
  const step = Math.max(1, Math.ceil((to - from) / POINTS))
  const at: number[] = []
  for (let t = from; t < to; t += step) at.push(t)
  const mark = (t: number): number => at.filter((position) => position < t).length
  return {
    close: at.map((t) => bars.close[t] as number),
    volume: at.map((t) => (Number.isNaN(bars.volume[t]) ? null : (bars.volume[t] as number))),
    mark: [mark(first), Math.max(mark(first) + 1, mark(end))],
  }
}

/** Events of the bars as filed whose way from decision to target touches the finding. */
function eventsTouching({ from, to }: Events, [first, end]: readonly [number, number]): number {
  return Array.from(from.keys()).filter(
    (k) => (from[k] as number) < end + 1 && (to[k] as number) >= first,
  ).length
}

export interface FindingView {
  readonly symbol: string
  readonly finding: BarFinding
  readonly events: number
  readonly spark: Spark
}

export interface QualityPart {
  readonly views: readonly FindingView[]
  /** Merged moves over the eligible bars as filed. */
  readonly events: number
  readonly suspect: SuspectRows
}

const ROWS: RowFilter = ALL_ROWS

/** What one instrument adds to the quality report: `filed` as it came, `gated` as it is served. */
export function qualityPart(
  filed: Instrument,
  gated: Instrument,
  findings: readonly BarFinding[],
  label: LabelSpec,
): QualityPart {
  const { bars } = filed
  const labels = labelExplosions(bars, label)
  const rows = eligibleBars(createFrame(bars), bars, labels, ROWS)
  const include = new Uint8Array(barCount(bars))
  for (const t of rows) include[t] = 1
  const events = mergeEvents(labels.y, labels.firstHit, include)
  const counted = eligibleBars(
    createFrame(gated.bars),
    gated.bars,
    labelExplosions(gated.bars, label),
    ROWS,
  )
  return {
    views: findings.map((finding) => ({
      symbol: filed.symbol,
      finding,
      events: eventsTouching(events, barsOfFinding(bars, finding)),
      spark: sparkOf(bars, finding),
    })),
    events: events.from.length,
    suspect: suspectRowsOf(gated, { rows: ROWS, label }, counted),
  }
}
