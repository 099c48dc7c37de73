import type { FiledFinding, FindingKind } from '../../contracts/quality'
import type { ChartSlice, SliceFinding } from '../../contracts/setups'
import { dayIndex } from '../../core/columns/brand'
import { isoFromDay } from '../../core/columns/day'
import { formatPlural } from '../../core/format/figures'
import { SEVERITY_MARKS, titleOf } from '../../ui/finding-title'

/** More findings than this are counted, not listed. */
const LISTED = 4

type GateFinding = Pick<SliceFinding, 'kind' | 'severity' | 'from' | 'to' | 'says'>

export interface DataCheck {
  readonly name: string
  readonly text: string
}

/** What looks doubtful in the bars shown; nothing beyond them is looked at. */
export function dataChecks(slice: ChartSlice): readonly DataCheck[] {
  return [...gateChecks(slice), ...plainChecks(slice)]
}

/** What is counted over the bars shown, beside the findings of the quality gate. */
export function plainChecks(slice: ChartSlice): readonly DataCheck[] {
  return [...volumeChecks(slice), ...flatChecks(slice), ...shortChecks(slice)]
}

/** Counted by `plainChecks` over the bars shown. */
const COUNTED: ReadonlySet<FindingKind> = new Set(['zero_volume', 'flat_run', 'short_history'])

/** A finding of the gate as a line. */
export function findingCheck({ kind, severity, from, to, says }: GateFinding): DataCheck {
  return {
    name: `${SEVERITY_MARKS[severity]} ${titleOf(kind)}`,
    text: `${from === to ? from : `${from} to ${to}`}: ${says}`,
  }
}

/** Filed findings that lie wholly within the bars shown, but for what is counted over them. */
export function findingsWithin(
  findings: readonly FiledFinding[],
  { day }: Pick<ChartSlice, 'day'>,
): readonly FiledFinding[] {
  const [first, last] = [day[0], day.at(-1)]
  if (first === undefined || last === undefined) return []
  const [from, to] = [isoFromDay(dayIndex(first)), isoFromDay(dayIndex(last))]
  return findings.filter((one) => !COUNTED.has(one.kind) && one.from >= from && one.to <= to)
}

/** What the quality gate finds, but for what is counted below over the bars shown. */
function gateChecks({ findings }: ChartSlice): DataCheck[] {
  const told = findings.filter(({ kind }) => !COUNTED.has(kind)).map(findingCheck)
  if (told.length <= LISTED) return told
  const more = { name: 'more', text: `${told.length - LISTED} more findings in Data quality` }
  return [...told.slice(0, LISTED), more]
}

function volumeChecks({ volume }: ChartSlice): DataCheck[] {
  const missing = count(volume, (value) => Number.isNaN(value))
  const zero = count(volume, (value) => value === 0)
  return [
    ...(missing > 0
      ? [{ name: 'volume', text: `missing on ${missing} of ${formatPlural(volume.length, 'bar')}` }]
      : []),
    ...(zero > 0
      ? [{ name: 'volume', text: `zero on ${zero} of ${formatPlural(volume.length, 'bar')}` }]
      : []),
  ]
}

function flatChecks({ high, low }: ChartSlice): DataCheck[] {
  const flat = count(high, (value, i) => value === low[i])
  return flat > 0 ? [{ name: 'flat', text: `high equals low on ${formatPlural(flat, 'bar')}` }] : []
}

function shortChecks({ bar0 }: ChartSlice): DataCheck[] {
  return bar0 < 200
    ? [{ name: 'short', text: `only ${formatPlural(bar0 + 1, 'bar')} of history up to bar 0` }]
    : []
}

function count(values: Float64Array, test: (value: number, i: number) => boolean): number {
  let n = 0
  values.forEach((value, i) => {
    if (test(value, i)) n++
  })
  return n
}
