import fc from 'fast-check'
import { expect, test } from 'vitest'
import { averagePrecision, liftAt, precisionAt, rocAuc } from './ranking-metrics'

/** Scores with many ties, labels, and whole weights. */
const rows = fc.array(
  fc.record({ score: fc.integer({ min: -3, max: 3 }), y: fc.nat(1), weight: fc.nat(3) }),
  { minLength: 1, maxLength: 40 },
)

function columns(list: readonly { score: number; y: number; weight: number }[]) {
  return {
    score: list.map((row) => row.score / 7),
    y: list.map((row) => row.y),
    weights: Float64Array.from(list, (row) => row.weight),
  }
}

test('AUC is the share of pairs in order, ties 1/2', () => {
  fc.assert(
    fc.property(rows, (list) => {
      const { score, y } = columns(list)
      let pairs = 0
      let inOrder = 0
      for (const [i, a] of score.entries()) {
        for (const [j, b] of score.entries()) {
          if (y[i] !== 1 || y[j] !== 0) continue
          pairs++
          inOrder += a > b ? 1 : a === b ? 0.5 : 0
        }
      }
      const auc = rocAuc(score, y)
      if (pairs === 0) expect(auc).toBeNull()
      else expect(auc).toBeCloseTo(inOrder / pairs, 12)
    }),
  )
})

test('average precision is the recall gained times the precision at each distinct score', () => {
  fc.assert(
    fc.property(rows, (list) => {
      const { score, y } = columns(list)
      const positives = y.filter((label) => label === 1).length
      let expected = 0
      let recall = 0
      for (const cut of [...new Set(score)].toSorted((a, b) => b - a)) {
        const above = y.filter((_, i) => score[i]! >= cut)
        const hits = above.filter((label) => label === 1).length
        expected += (hits / positives - recall) * (hits / above.length)
        recall = hits / positives
      }
      const actual = averagePrecision(score, y)
      if (positives === 0) expect(actual).toBeNull()
      else expect(actual).toBeCloseTo(expected, 12)
    }),
  )
})

test('a row of weight w is w rows', () => {
  fc.assert(
    fc.property(rows, (list) => {
      const { score, y, weights } = columns(list)
      const repeated = columns(list.flatMap((row) => Array.from({ length: row.weight }, () => row)))
      for (const metric of [averagePrecision, rocAuc]) {
        const weighted = metric(score, y, weights)
        const plain = metric(repeated.score, repeated.y)
        if (plain === null) expect(weighted).toBeNull()
        else expect(weighted).toBeCloseTo(plain, 12)
      }
    }),
  )
})

test('equal scores are taken in the order of the rows, and 0 equals -0', () => {
  expect(precisionAt([0, -0, 0, -1], [0, 1, 0, 1], 2)).toBe(0.5)
  expect(precisionAt([-0, 0, 0, -1], [1, 0, 0, 1], 1)).toBe(1)
  expect(averagePrecision([0, -0], [1, 0])).toBe(0.5)
})

test('lift of a share takes at least one row', () => {
  expect(liftAt([5, 4, 3, 2, 1], [1, 0, 0, 0, 0], 0.01)).toBe(5)
  expect(liftAt([5, 4, 3, 2, 1], [1, 0, 0, 0, 0], 1)).toBe(1)
  expect(liftAt([5, 4], [0, 0], 0.5)).toBeNull()
})

test('refuses unknown labels, scores that are not numbers and shares out of range', () => {
  expect(() => averagePrecision([1, 2], [1, -1])).toThrow('label -1 of row 1')
  expect(() => rocAuc([1, 2], [1])).toThrow('1 labels for 2 rows')
  expect(() => averagePrecision([1, NaN], [1, 0])).toThrow('the score of row 1 is not a number')
  expect(() => liftAt([1, 2], [1, 0], 0)).toThrow('share 0 is outside (0, 1]')
  expect(() => precisionAt([1, 2], [1, 0], 3)).toThrow('the best 3 of 2 rows')
})
