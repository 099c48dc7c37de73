import type {
  ColumnFigures,
  ColumnProfile,
  DatasetProfile,
  GroupProfile,
  PreviewRow,
} from '../../contracts/profile'
import type { Bars } from '../../core/columns/bars'
import { dayIndex } from '../../core/columns/brand'
import { isoFromDay } from '../../core/columns/day'
import type { AssetClass, Instrument } from '../../core/columns/instrument'
import { quantileSorted } from '../../core/models/quantile'
import { describe, summarise } from './danfo'

const NUMBERS = ['open', 'high', 'low', 'close', 'volume'] as const
type NumberColumn = (typeof NUMBERS)[number]
const PREVIEW = 10

const iso = (day: number): string => isoFromDay(dayIndex(day))

const countOf = (instruments: readonly Instrument[]): number =>
  instruments.reduce((sum, { bars }) => sum + bars.day.length, 0)

/** The values of a column that are there, of all instruments, in the order of storage. */
function present(instruments: readonly Instrument[], name: NumberColumn): number[] {
  const values: number[] = []
  for (const { bars } of instruments)
    for (const value of bars[name]) if (!Number.isNaN(value)) values.push(value)
  return values
}

/** The quartiles are exact and our own: danfojs has the median alone. */
function figuresOf(values: readonly number[]): ColumnFigures {
  const { mean, std, min, median, max } = describe(values)
  const sorted = Float64Array.from(values).sort()
  return {
    mean,
    std: Number.isNaN(std) ? null : std,
    min,
    lower: quantileSorted(sorted, 0.25),
    median,
    upper: quantileSorted(sorted, 0.75),
    max,
  }
}

function numberColumn(instruments: readonly Instrument[], name: NumberColumn): ColumnProfile {
  const values = present(instruments, name)
  const { length: count } = values
  const missing = countOf(instruments) - count
  if (count === 0) return { name, type: 'empty', count, missing, figures: null }
  // danfojs guesses a type from the first 500 values; every value is looked at here.
  const type = values.every(Number.isInteger) ? 'whole numbers' : 'decimals'
  return { name, type, count, missing, figures: figuresOf(values) }
}

/** Days as numbers, which danfojs orders exactly. */
function groupsOf(instruments: readonly Instrument[]): readonly GroupProfile[] {
  const rows = instruments.flatMap(({ assetClass, bars: { day } }) =>
    day.length === 0
      ? []
      : [{ assetClass, bars: day.length, first: day[0] as number, last: day.at(-1) as number }],
  )
  return summarise(rows, 'assetClass', { bars: ['count', 'sum'], first: ['min'], last: ['max'] })
    .map((group) => ({
      assetClass: group['assetClass'] as AssetClass,
      instruments: group['bars_count'] as number,
      bars: group['bars_sum'] as number,
      first: iso(group['first_min'] as number),
      last: iso(group['last_max'] as number),
    }))
    .sort((a, b) => (a.assetClass < b.assetClass ? -1 : 1))
}

function previewRow(symbol: string, bars: Bars, at: number): PreviewRow {
  const value = (name: NumberColumn): number => bars[name][at] as number
  return {
    symbol,
    date: iso(bars.day[at] as number),
    open: value('open'),
    high: value('high'),
    low: value('low'),
    close: value('close'),
    volume: Number.isNaN(value('volume')) ? null : value('volume'),
  }
}

function previewOf(instruments: readonly Instrument[]): readonly PreviewRow[] {
  const rows: PreviewRow[] = []
  for (const { symbol, bars } of instruments) {
    for (let at = 0; at < bars.day.length && rows.length < PREVIEW; at++)
      rows.push(previewRow(symbol, bars, at))
    if (rows.length === PREVIEW) break
  }
  return rows
}

/** Steps that `onStep` counts. */
export const PROFILE_STEPS = NUMBERS.length

/**
 * Types, missing values, figures and groups of bars as filed. Everything is in double precision:
 * of danfojs only what does not pass through its 32-bit tensors is used.
 */
export function profileBars(
  instruments: readonly Instrument[],
  onStep: (done: number) => void,
): DatasetProfile {
  const count = countOf(instruments)
  const keyColumn = (name: string, type: 'text' | 'date'): ColumnProfile => ({
    name,
    type: count === 0 ? 'empty' : type,
    count,
    missing: 0,
    figures: null,
  })
  const numbers = NUMBERS.map((name, step) => {
    onStep(step)
    return numberColumn(instruments, name)
  })
  return {
    bars: count,
    columns: [keyColumn('symbol', 'text'), keyColumn('date', 'date'), ...numbers],
    groups: groupsOf(instruments),
    preview: previewOf(instruments),
  }
}
