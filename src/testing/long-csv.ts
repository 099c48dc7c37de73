import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { allocateBars, BAR_FLAG, type Bars } from '../core/columns/bars'
import { dayFromIso } from '../core/columns/day'
import type { AssetClass, Instrument } from '../core/columns/instrument'

type Row = readonly [day: number, ...values: number[]]

function parseRow(fields: readonly string[]): Row {
  const [, date = '', ...values] = fields
  return [dayFromIso(date) ?? Number.NaN, ...values.map((text) => (text === '' ? NaN : +text))]
}

function toBars(rows: readonly Row[]): Bars {
  const byDay = new Map(rows.filter(([, , , , close]) => (close ?? 0) > 0).map((r) => [r[0], r]))
  const sorted = [...byDay.values()].sort((a, b) => a[0] - b[0])
  const bars = allocateBars(sorted.length)
  sorted.forEach(([day, open = NaN, high = NaN, low = NaN, close = NaN, volume = NaN], t) => {
    const positive = (price: number): number => (price > 0 ? price : close)
    bars.day[t] = day
    bars.open[t] = positive(open)
    bars.high[t] = positive(high)
    bars.low[t] = positive(low)
    bars.close[t] = close
    bars.volume[t] = volume
    const filled = [open, high, low].some((price) => !(price > 0))
    bars.flags[t] =
      (filled ? BAR_FLAG.filledFromClose : 0) | (Number.isNaN(volume) ? BAR_FLAG.volumeMissing : 0)
  })
  return bars
}

/**
 * Instruments of a gzipped file `symbol,date,open,high,low,close,volume`, in its order. Rows without
 * a positive close are dropped, a missing or non-positive other price takes the close, the last row
 * of a date wins.
 */
export function readLongCsv(path: string, assetClass: AssetClass): Instrument[] {
  const bySymbol = new Map<string, Row[]>()
  for (const line of gunzipSync(readFileSync(path)).toString('utf8').split(/\r?\n/).slice(1)) {
    const fields = line.split(',')
    const symbol = fields[0] ?? ''
    if (symbol === '') continue
    const rows = bySymbol.get(symbol)
    if (rows) rows.push(parseRow(fields))
    else bySymbol.set(symbol, [parseRow(fields)])
  }
  const calendar = assetClass === 'crypto' ? 365 : 252
  return [...bySymbol].map(([symbol, rows]) => ({
    symbol,
    assetClass,
    calendar,
    currency: null,
    bars: toBars(rows),
  }))
}
