import { BAR_FLAG, type Bars, barCount, PRICE_COLUMNS } from '../columns/bars'
import type { BarDecision, BarFinding, FindingKind } from './finding'

/** Volume counts shares: a split changes it, a price in another unit does not. */
const SCALES_VOLUME: ReadonlySet<FindingKind> = new Set(['split_jump', 'mixed_adjustment'])

type Stretch = Pick<BarDecision, 'fromDay' | 'toDay'>

/** True when a decision is about a finding. */
export function decides(
  decision: Pick<BarDecision, 'kind' | 'fromDay' | 'toDay'>,
  finding: Pick<BarFinding, 'kind' | 'fromDay' | 'toDay'>,
): boolean {
  return (
    decision.kind === finding.kind &&
    decision.fromDay === finding.fromDay &&
    decision.toDay === finding.toDay
  )
}

/** Bars [from, to) of a stretch of days. */
function barsWithin({ day }: Bars, { fromDay, toDay }: Stretch): readonly [number, number] {
  let from = 0
  while (from < day.length && (day[from] as number) < fromDay) from++
  let to = from
  while (to < day.length && (day[to] as number) <= toDay) to++
  return [from, to]
}

function adjust(bars: Bars, decision: BarDecision): void {
  const { factor } = decision
  if (factor === null || !(factor > 0)) return
  const [first, end] = barsWithin(bars, decision)
  const [from, to] = decision.scope === 'before' ? [0, first] : [first, end]
  for (const column of PRICE_COLUMNS)
    for (let t = from; t < to; t++) bars[column][t] = (bars[column][t] as number) * factor
  if (!SCALES_VOLUME.has(decision.kind)) return
  for (let t = from; t < to; t++) bars.volume[t] = (bars.volume[t] as number) / factor
}

/** Marks a stretch, and the bar after it: prices come back on that one. */
function suspect(bars: Bars, stretch: Stretch & Pick<BarDecision, 'scope'>): void {
  const [from, to] = barsWithin(bars, stretch)
  const end = stretch.scope === 'before' ? to : Math.min(to + 1, barCount(bars))
  for (let t = from; t < end; t++) bars.flags[t] = (bars.flags[t] as number) | BAR_FLAG.suspect
}

const copyOf = (bars: Bars): Bars => ({
  day: bars.day,
  open: bars.open.slice(),
  high: bars.high.slice(),
  low: bars.low.slice(),
  close: bars.close.slice(),
  volume: bars.volume.slice(),
  flags: bars.flags.slice(),
  ...(bars.attention && { attention: bars.attention }),
})

/**
 * Bars as everything but the quality screen sees them: repaired where the user adjusted, marked
 * suspect where a severe finding is open or excluded. The bars themselves are not changed; without
 * anything to do they are answered as they are.
 */
export function throughGate(
  bars: Bars,
  findings: readonly BarFinding[],
  decisions: readonly BarDecision[],
): Bars {
  const open = findings.filter(
    (one) => one.severity === 'severe' && !decisions.some((decision) => decides(decision, one)),
  )
  const excluded = decisions.filter(({ act }) => act === 'exclude')
  const adjusted = decisions.filter(({ act }) => act === 'adjust')
  if (open.length + excluded.length + adjusted.length === 0) return bars
  const gated = copyOf(bars)
  for (const decision of adjusted) adjust(gated, decision)
  for (const stretch of [...open, ...excluded]) suspect(gated, stretch)
  return gated
}

/** The same bars with no bar marked suspect; prices stay as the gate left them. */
export function withoutSuspicion(bars: Bars): Bars {
  if (!bars.flags.some((flags) => (flags & BAR_FLAG.suspect) !== 0)) return bars
  return { ...bars, flags: bars.flags.map((flags) => flags & ~BAR_FLAG.suspect) }
}

/** What of findings and decisions changes the bars that are served: part of the content hash. */
export function gateKey(
  findings: readonly BarFinding[],
  decisions: readonly BarDecision[],
): string {
  const open = findings.filter(
    (one) => one.severity === 'severe' && !decisions.some((decision) => decides(decision, one)),
  )
  const parts = [
    ...open.map((one) => `open ${one.fromDay} ${one.toDay} ${one.scope}`),
    ...decisions
      .filter(({ act }) => act !== 'accept')
      .map((d) => `${d.act} ${d.kind} ${d.fromDay} ${d.toDay} ${d.scope} ${d.factor}`),
  ]
  return parts.join(';')
}
