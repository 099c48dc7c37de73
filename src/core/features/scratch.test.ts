import fc from 'fast-check'
import { expect, test } from 'vitest'
import { expectSameFrame } from '../../testing/expect-same-frame'
import { randomBars } from '../../testing/random-market'
import { columnOf, createFrame, createScratch } from './frame'
import { mean } from './ops/trailing'
import { featureColumn } from './registry'

test('columns on a scratch are those on fresh memory, whatever it held before', () => {
  const scratch = createScratch()
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 1e6 }),
      fc.integer({ min: 0, max: 700 }),
      (seed, length) => {
        const bars = randomBars(seed, length)
        expectSameFrame(createFrame(bars, scratch), createFrame(bars))
        for (const { column } of scratch.nodes.values()) column.fill(seed % 2 ? 1e300 : -7)
      },
    ),
    { numRuns: 60 },
  )
})

test('a scratch forgets the steps of rules that are over, and answers as before', () => {
  const scratch = createScratch()
  const bars = randomBars(1, 400)
  const columnOfMean = (window: number, given = createScratch()) => {
    const frame = createFrame(bars, given)
    return columnOf(frame, mean(frame.close, window))
  }
  for (let window = 2; window < 3000; window++) columnOfMean(window, scratch)
  expect(scratch.nodes.size).toBeLessThan(1100)
  expect(columnOfMean(20, scratch)).toEqual(columnOfMean(20))
  expectSameFrame(createFrame(bars, scratch), createFrame(bars))
})

test('a frame whose scratch serves a later one refuses to answer', () => {
  const scratch = createScratch()
  const bars = randomBars(1, 400)
  const first = createFrame(bars, scratch)
  featureColumn(first, 'rsi14')
  createFrame(bars, scratch)
  expect(() => featureColumn(first, 'rsi14')).toThrow(RangeError)
  expect(() => columnOf(first, first.close)).toThrow('over')
})
