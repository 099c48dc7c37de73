import type { ChartSlice } from '../../contracts/setups'
import { dayIndex } from '../../core/columns/brand'
import { isoFromDay } from '../../core/columns/day'
import { formatChange, formatPlural } from '../../core/format/figures'

/** One-day close moves beyond this ratio, or below its inverse, look like a split. */
const JUMP = 4
/** More jumps than this are counted, not listed. */
const LISTED = 3

export interface DataCheck {
  readonly name: string
  readonly text: string
}

/** What looks doubtful in the bars shown; nothing beyond them is looked at. */
export function dataChecks(slice: ChartSlice): readonly DataCheck[] {
  return [...jumpChecks(slice), ...volumeChecks(slice), ...flatChecks(slice), ...shortChecks(slice)]
}

function jumpChecks({ day, close }: ChartSlice): DataCheck[] {
  const jumps: DataCheck[] = []
  for (let i = 1; i < close.length; i++) {
    const ratio = (close[i] as number) / (close[i - 1] as number)
    if (ratio < JUMP && ratio > 1 / JUMP) continue
    const date = isoFromDay(dayIndex(day[i] as number))
    jumps.push({ name: 'split?', text: `${formatChange(ratio - 1, 0)} on ${date}, one day` })
  }
  if (jumps.length <= LISTED) return jumps
  const more = { name: 'split?', text: `${jumps.length - LISTED} more such days` }
  return [...jumps.slice(0, LISTED), more]
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
