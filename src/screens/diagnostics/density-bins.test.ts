import { expect, test } from 'vitest'
import { densityBins } from './density-bins'

test('shares are the counts that they came from, and the end bins are open', () => {
  const density = { edges: [0, 1, 2, 3], exploded: [1 / 7, 4 / 7, 2 / 7], rest: [0.3, 0.7, 0] }
  expect(densityBins({ n: 107, positives: 7, density })).toEqual([
    { from: null, to: 1, exploded: 1, rest: 30 },
    { from: 1, to: 2, exploded: 4, rest: 70 },
    { from: 2, to: null, exploded: 2, rest: 0 },
  ])
})
