import { expect } from 'vitest'
import { columnOf, createFrame, type Frame } from '../../core/features/frame'
import { FEATURES, featureColumn } from '../../core/features/registry'
import { signalColumn } from '../../core/signals/registry'
import { type GoldenInput, goldenBars } from '../golden-tables/bars'
import { EXTRA_ROWS } from '../golden-tables/extra'
import { TALIB_ROWS } from '../golden-tables/talib'

type Column = readonly (number | null)[]

interface GoldenSeries {
  readonly input: GoldenInput
  readonly talib: Readonly<Record<string, Readonly<Record<string, Column | number>>>>
  readonly extra: Readonly<Record<string, Column>>
}

/** Where a feature stands in `extra` under another name. */
const EXTRA_KEY: Readonly<Record<string, string>> = {
  pctB20: 'bb_pctb20',
  efficiency_ratio10: 'kaufman_er10',
  squeeze_count: 'squeeze_count20',
  ma_alignment: 'ma_alignment_20_50_200',
}
/** TA-Lib's that are no feature and no part of one. */
const NOT_OFFERED = new Set(['ad', 'adosc3_10', 'aroon25', 'kama10'])
/** Compared as the features made of them: of TA-Lib by `fromTalib` below, `squeeze_on20` as a signal. */
const AS_FEATURES = ['adx14', 'mfi14', 'squeeze_on20']
/** Roots of variances that are 0 but for rounding. */
const ROOTS = new Set(['parkinson20', 'garman_klass20', 'rogers_satchell20', 'yang_zhang20'])
const VOLATILITY = { rel: 1e-9, abs: 1e-8 }
const EXTRA = { rel: 1e-9, abs: 1e-12 }
const TALIB = { rel: 1e-9, abs: 1e-9 }
/** TA-Lib's one-pass variance is off on flat and on sub-cent prices. */
const ONE_PASS = { rel: 1e-9, abs: 1e-7 }

export function check(golden: unknown): void {
  const { series } = golden as { series: Readonly<Record<string, GoldenSeries>> }
  for (const [name, { input, talib, extra }] of Object.entries(series)) {
    const frame = createFrame(goldenBars(input))
    expect(notCompared([...Object.keys(talib), ...Object.keys(extra)]), name).toEqual([])
    for (const [key, build] of Object.entries(EXTRA_ROWS))
      expectColumn(
        `${name} ${key}`,
        columnOf(frame, build(frame)),
        extra[key] ?? [],
        ROOTS.has(key) ? VOLATILITY : EXTRA,
      )
    checkFeatures(name, frame, input, talib, extra)
    for (const { key, output, onePass, compute } of TALIB_ROWS) {
      const expected = talib[key]?.[output]
      if (!Array.isArray(expected)) continue
      expectColumn(`${name} ${key}`, compute(frame), expected, onePass ? ONE_PASS : TALIB)
    }
    if (extra['squeeze_on20'])
      expectColumn(`${name} SQ`, signalColumn(frame, 'SQ'), extra['squeeze_on20'], EXTRA)
  }
}

/** Columns of the file that nothing here is held against. */
function notCompared(keys: readonly string[]): string[] {
  const compared = new Set([
    ...AS_FEATURES,
    ...FEATURES.map(({ id }) => EXTRA_KEY[id] ?? id),
    ...TALIB_ROWS.map(({ key }) => key),
    ...Object.keys(EXTRA_ROWS),
  ])
  return keys.filter((key) => !compared.has(key) && !NOT_OFFERED.has(key))
}

function checkFeatures(
  name: string,
  frame: Frame,
  input: GoldenInput,
  talib: GoldenSeries['talib'],
  extra: GoldenSeries['extra'],
): void {
  for (const { id } of FEATURES) {
    const expected = extra[EXTRA_KEY[id] ?? id]
    if (expected) expectColumn(`${name} ${id}`, featureColumn(frame, id), expected, EXTRA)
  }
  const output = (key: string): Column => (talib[key]?.['outReal'] ?? []) as Column
  const shareOfClose = output('atr14').map((v, t) =>
    v === null ? null : v / (input.close[t] ?? NaN),
  )
  const difference = output('plus_di14').map((v, t) =>
    v === null ? null : v - (output('minus_di14')[t] ?? NaN),
  )
  const fromTalib: readonly (readonly [id: string, expected: Column])[] = [
    ['rsi14', flatAt50(output('rsi14'), input)],
    ['atr_pct', shareOfClose],
    ['adx14', output('adx14')],
    ['di_diff14', difference],
    ['mfi14', output('mfi14')],
  ]
  for (const [id, expected] of fromTalib)
    expectColumn(`${name} ${id}`, featureColumn(frame, id), expected, TALIB)
  const momentum = extra['squeeze_mom20']?.map((v, t) => overAtr(v, output('atr14')[t] ?? null))
  if (momentum)
    expectColumn(
      `${name} squeeze_mom`,
      featureColumn(frame, 'squeeze_mom20_atr14'),
      momentum,
      EXTRA,
    )
}

function overAtr(value: number | null, atr: number | null): number | null {
  return value === null || atr === null || atr === 0 ? null : value / atr
}

/** TA-Lib gives 0 where nothing ever moved; the feature gives 50. */
function flatAt50(rsi: Column, input: GoldenInput): Column {
  const first = input.close[0]
  let moved = false
  return rsi.map((value, t) => {
    moved ||= input.close[t] !== first
    return value === null || moved ? value : 50
  })
}

function expectColumn(
  what: string,
  actual: Float64Array,
  expected: Column,
  tolerance: { readonly rel: number; readonly abs: number },
): void {
  expect(actual.length, what).toBe(expected.length)
  const wrong = expected.flatMap((value, t) => {
    const got = actual[t] as number
    const fits =
      value === null
        ? Number.isNaN(got)
        : Math.abs(got - value) <= tolerance.abs + tolerance.rel * Math.abs(value)
    return fits ? [] : [`bar ${t}: ${got}, expected ${value}`]
  })
  expect(wrong.slice(0, 5), what).toEqual([])
}
