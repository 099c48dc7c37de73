import { expect, test } from 'vitest'
import type { ChartSlice } from '../../contracts/setups'
import type { FiledFinding } from '../../contracts/quality'
import { dataChecks, findingsWithin } from './data-checks'

function sliceOf(close: readonly number[], volume: readonly number[]): ChartSlice {
  const column = Float64Array.from(close)
  return {
    day: Int32Array.from(close, (_, i) => i),
    close: column,
    high: column.map((value) => value + 1),
    low: column,
    volume: Float64Array.from(volume),
    findings: [],
    bar0: close.length - 1,
  } as unknown as ChartSlice
}

const flatVolume = Array.from({ length: 260 }, () => 100)

test('ordinary bars raise nothing', () => {
  const close = flatVolume.map((_, i) => 10 + (i % 3))
  expect(dataChecks(sliceOf(close, flatVolume))).toEqual([])
})

test('what the quality gate finds is named with its dates and figures', () => {
  const finding = {
    kind: 'split_jump',
    severity: 'severe',
    from: '2014-06-09',
    to: '2014-06-09',
    says: '645.57 to 93.70, ×0.145: 1 to 7 within 1.6%.',
  } as const
  const slice = { ...sliceOf(flatVolume, flatVolume), findings: [finding] }
  expect(dataChecks(slice)).toEqual([
    { name: '▲ Split-like jump', text: `2014-06-09: ${finding.says}` },
  ])
  const many = { ...slice, findings: Array.from({ length: 7 }, () => finding) }
  expect(dataChecks(many).at(-1)?.text).toBe('3 more findings in Data quality')
})

test('a filed finding is told when all of it is in sight, and not counted twice', () => {
  const finding = (from: string, to: string, kind: FiledFinding['kind'] = 'gap') =>
    ({ kind, from, to }) as FiledFinding
  const days = { day: Int32Array.of(0, 9) }
  const inside = finding('1970-01-01', '1970-01-10')
  const all = [
    inside,
    finding('1970-01-05', '1970-01-11'),
    finding('1969-12-31', '1970-01-02'),
    finding('1970-01-02', '1970-01-03', 'zero_volume'),
  ]
  expect(findingsWithin(all, days)).toEqual([inside])
  expect(findingsWithin(all, { day: new Int32Array() })).toEqual([])
})

test('missing and zero volume are told apart', () => {
  const volume = flatVolume.map((value, i) => (i === 3 ? Number.NaN : i === 4 ? 0 : value))
  expect(dataChecks(sliceOf(flatVolume, volume)).map((check) => check.text)).toEqual([
    'missing on 1 of 260 bars',
    'zero on 1 of 260 bars',
  ])
})

test('a short history is told', () => {
  expect(dataChecks(sliceOf([1, 2, 3], [1, 1, 1]))[0]).toEqual({
    name: 'short',
    text: 'only 3 bars of history up to bar 0',
  })
})
