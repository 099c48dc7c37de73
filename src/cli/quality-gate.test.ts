import { expect, test } from 'vitest'
import { BAR_FLAG } from '../core/columns/bars'
import { throughGate } from './quality-gate'

test('bars that carry a flag are left out, the others stay as they are', () => {
  const column = Float64Array.of(1, 2, 3, 4)
  const bars = {
    day: Int32Array.of(10, 11, 12, 13),
    open: column,
    high: column,
    low: column,
    close: column,
    volume: Float64Array.of(5, NaN, 7, 8),
    flags: Uint8Array.of(0, BAR_FLAG.volumeMissing, BAR_FLAG.inconsistent, 0),
  }
  const meta = { symbol: 'AAA', assetClass: 'stock', calendar: 252, currency: null } as const
  const [gated] = throughGate([{ ...meta, bars }])
  expect(gated).toEqual({
    ...meta,
    bars: {
      day: Int32Array.of(10, 13),
      open: Float64Array.of(1, 4),
      high: Float64Array.of(1, 4),
      low: Float64Array.of(1, 4),
      close: Float64Array.of(1, 4),
      volume: Float64Array.of(5, 8),
      flags: Uint8Array.of(0, 0),
    },
  })
})
