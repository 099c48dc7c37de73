import { expect, test } from 'vitest'
import type { Instrument } from '../columns/instrument'
import { createFrame } from '../features/frame'
import { featureColumn } from '../features/registry'
import { mergeEvents } from '../labels/events'
import { labelExplosions } from '../labels/explosion'
import { generateUniverse } from './generate'

const SEEDS = 60
/** Rows that were joined, and the first one with technical features. */
const FIRST_ROW = 29
const FIRST_FEATURE = 200
const LAST_ROW = 389

interface Row {
  readonly exploded: number
  readonly width: number | null
}

const rateOf = (rows: readonly Row[]): number =>
  rows.reduce((sum, row) => sum + row.exploded, 0) / rows.length

/** The rows of one symbol as the original joined them, its positive bars and its moves. */
function symbolFigures({ assetClass, bars }: Instrument) {
  const theta = assetClass === 'crypto' ? 0.3 : 0.5
  const { y, firstHit } = labelExplosions(bars, { kind: 'end_close', horizon: 10, theta })
  const width = featureColumn(createFrame(bars), 'bb_width20')
  const rows = Array.from({ length: LAST_ROW - FIRST_ROW + 1 }, (_, i): Row => {
    const t = FIRST_ROW + i
    return { exploded: y[t] as number, width: t < FIRST_FEATURE ? null : (width[t] as number) }
  })
  const positives = y.filter((value) => value === 1).length
  return { rows, positives, moves: mergeEvents(y, firstHit, null).from.length }
}

/** 20% quantile with linear interpolation: pooled over symbols and dates, as the original had it. */
function pooledQuantile(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const at = 0.2 * (sorted.length - 1)
  const low = sorted[Math.floor(at)] as number
  return low + ((sorted[Math.floor(at) + 1] as number) - low) * (at - Math.floor(at))
}

function figuresOf(seed: number) {
  const symbols = generateUniverse('legacy', seed).instruments.map(symbolFigures)
  const rows = symbols.flatMap((symbol) => symbol.rows)
  const technical = rows.filter((row) => row.width !== null)
  const edge = pooledQuantile(technical.map(({ width }) => width as number))
  const compressed = technical.filter(({ width }) => (width as number) < edge)
  return {
    rows: rows.length,
    technical: technical.length,
    compressed: compressed.length,
    compressedRate: 100 * rateOf(compressed),
    base: 100 * rateOf(rows),
    boost: rateOf(compressed) / rateOf(technical),
    positives: symbols.reduce((sum, { positives }) => sum + positives, 0),
    moves: symbols.reduce((sum, { moves }) => sum + moves, 0),
  }
}

test('means over 60 seeds are those of the original generator', () => {
  const all = Array.from({ length: SEEDS }, (_, i) => figuresOf(i + 1))
  const mean = (key: keyof ReturnType<typeof figuresOf>): number =>
    all.reduce((sum, figures) => sum + figures[key], 0) / SEEDS
  for (const figures of all) expect(figures).toMatchObject({ rows: 5054, technical: 2660 })
  const within = (key: keyof ReturnType<typeof figuresOf>, centre: number, gap: number): void =>
    expect(Math.abs(mean(key) - centre), `${key}: ${mean(key)}`).toBeLessThanOrEqual(gap)
  within('compressed', 532, 0.5)
  within('compressedRate', 13.7, 1)
  within('base', 2.56, 0.07)
  within('boost', 3.24, 0.25)
  within('positives', 129.6, 3)
  within('moves', 14.1, 0.3)
})

test('the one explosion of each symbol is in the prices and in the truth table', () => {
  const { instruments, truth } = generateUniverse('legacy', 1)
  expect(truth.map(({ symbol }) => symbol)).toEqual(instruments.map(({ symbol }) => symbol))
  for (const { kind, gain } of truth) {
    expect(kind).toBe('compression_explosion')
    expect(gain).toBeGreaterThan(0.5)
  }
})
