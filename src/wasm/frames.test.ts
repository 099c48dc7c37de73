import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createFrame, createScratch } from '../core/features/frame'
import { FEATURES, featureColumn } from '../core/features/registry'
import { SIGNALS, signalColumn } from '../core/signals/registry'
import { randomBars } from '../testing/random-market'
import { createWasmMemory } from './memory'

const same = (a: Float64Array, b: Float64Array): boolean =>
  a.length === b.length && a.every((value, t) => Object.is(value, b[t]))

test.each([
  ['with room for all', 2 ** 24],
  ['that is full after some columns', 2 ** 17],
])('features and signals in the memory of a module %s are those on the heap', (_name, room) => {
  const memory = createWasmMemory(room)
  expect(memory).not.toBeNull()
  const scratch = createScratch(memory ?? undefined)
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 1e6 }),
      fc.integer({ min: 0, max: 1300 }),
      (seed, length) => {
        const bars = randomBars(seed, length)
        const frame = createFrame(bars, scratch)
        const fresh = createFrame(bars)
        for (const { id } of FEATURES)
          expect(same(featureColumn(frame, id), featureColumn(fresh, id)), id).toBe(true)
        for (const { id } of SIGNALS)
          expect(same(signalColumn(frame, id), signalColumn(fresh, id)), id).toBe(true)
      },
    ),
    { numRuns: 40 },
  )
})
