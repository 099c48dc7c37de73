import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createFrame, createScratch } from '../core/features/frame'
import { expectSameFrame } from '../testing/expect-same-frame'
import { randomBars } from '../testing/random-market'
import { createWasmMemory } from './memory'

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
        expectSameFrame(createFrame(bars, scratch), createFrame(bars))
      },
    ),
    { numRuns: 40 },
  )
})
