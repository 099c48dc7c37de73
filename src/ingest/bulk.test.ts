import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { BAR_FLAG, type Bars } from '../core/columns/bars'
import { sharedData } from '../testing/shared-data'
import { type ParsedSeries, readSource } from './read-source'

interface Bulk {
  readonly raw: string
  readonly long: string
  readonly symbols: number
  readonly rows: number
  readonly volumeMissing: number
  readonly inconsistent: number
}

const SETS: readonly Bulk[] = [
  {
    raw: 'us_nasdaq_com_raw.zip',
    long: 'us_nasdaq_com_long.csv.gz',
    symbols: 318,
    rows: 650_479,
    volumeMissing: 13_001,
    inconsistent: 7,
  },
  {
    raw: 'crypto_bybit_perp_raw.zip',
    long: 'crypto_bybit_perp_long.csv.gz',
    symbols: 165,
    rows: 164_376,
    volumeMissing: 0,
    inconsistent: 0,
  },
]

function readBulk(name: string): ParsedSeries[] | null {
  const path = sharedData('bulk', name)
  if (!path) return null
  const files = readSource(name, readFileSync(path))
  expect(files.flatMap(({ report }) => report.refused ?? [])).toEqual([])
  expect(files.flatMap(({ report }) => report.rejected)).toEqual([])
  return files.flatMap(({ series }) => series)
}

function flagged(series: readonly ParsedSeries[], flag: number): number {
  return series.reduce((sum, { bars }) => sum + bars.flags.filter((each) => each & flag).length, 0)
}

const PRICES = ['day', 'open', 'high', 'low', 'close'] as const

/** Whether prices agree to the last bit; the long files round volumes and write a missing one as 0. */
function sameBars(raw: Bars, long: Bars): boolean {
  const prices = PRICES.every((name) => sameNumbers(raw[name], long[name], 0))
  return prices && sameNumbers(raw.volume, long.volume, 1e-9)
}

function sameNumbers(a: ArrayLike<number>, b: ArrayLike<number>, tolerance: number): boolean {
  if (a.length !== b.length) return false
  return Array.from(a, (value) => (Number.isNaN(value) ? 0 : value)).every(
    (value, i) => Math.abs(value - (b[i] ?? NaN)) <= value * tolerance,
  )
}

test.each(SETS)(
  '$raw and $long hold the same bars of every symbol',
  ({ raw, long, symbols, rows, volumeMissing, inconsistent }) => {
    const fromZip = readBulk(raw)
    const fromLong = readBulk(long)
    if (!fromZip || !fromLong) return
    expect(fromZip).toHaveLength(symbols)
    expect(fromLong).toHaveLength(symbols)
    expect(fromZip.reduce((sum, { bars }) => sum + bars.day.length, 0)).toBe(rows)
    expect(flagged(fromZip, BAR_FLAG.volumeMissing)).toBe(volumeMissing)
    expect(flagged(fromZip, BAR_FLAG.inconsistent)).toBe(inconsistent)
    const bySymbol = new Map(fromLong.map((each) => [each.symbol, each]))
    const different = fromZip.filter(({ symbol, bars }) => {
      const other = bySymbol.get(symbol)
      return !other || !sameBars(bars, other.bars)
    })
    expect(different.map(({ symbol }) => symbol)).toEqual([])
    const classes = new Set(fromZip.map((each) => `${each.assetClass} ${each.calendar}`))
    expect([...classes]).toEqual([raw.startsWith('us') ? 'stock 252' : 'crypto 365'])
  },
  60_000,
)
