import fc from 'fast-check'
import { expect, test } from 'vitest'
import { randomBars } from '../../testing/random-market'
import { SIGNALS, signalColumn } from '../signals/registry'
import { columnOf, createFrame, createScratch } from './frame'
import { FEATURES, featureColumn } from './registry'

const same = (a: Float64Array, b: Float64Array): boolean =>
  a.length === b.length && a.every((value, t) => Object.is(value, b[t]))

test('columns on a scratch are those on fresh memory, whatever it held before', () => {
  const scratch = createScratch()
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 1e6 }),
      fc.integer({ min: 0, max: 700 }),
      (seed, length) => {
        const bars = randomBars(seed, length)
        const frame = createFrame(bars, 252, scratch)
        const fresh = createFrame(bars, 252)
        for (const { id } of FEATURES)
          expect(same(featureColumn(frame, id), featureColumn(fresh, id)), id).toBe(true)
        for (const { id } of SIGNALS)
          expect(same(signalColumn(frame, id), signalColumn(fresh, id)), id).toBe(true)
        for (const { column } of scratch.nodes.values()) column.fill(seed % 2 ? 1e300 : -7)
      },
    ),
    { numRuns: 60 },
  )
})

test('a frame whose scratch serves a later one refuses to answer', () => {
  const scratch = createScratch()
  const bars = randomBars(1, 400)
  const first = createFrame(bars, 252, scratch)
  featureColumn(first, 'rsi14')
  createFrame(bars, 252, scratch)
  expect(() => featureColumn(first, 'rsi14')).toThrow(RangeError)
  expect(() => columnOf(first, first.close)).toThrow('over')
})
