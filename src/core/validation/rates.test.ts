import { expect, test } from 'vitest'
import { benjaminiHochberg } from './multiple-testing'
import { newcombeDifference, ratioInterval } from './two-rates'
import { rateOf, wilson } from './wilson'

test("Wilson's interval never leaves [0, 1] and closes at its ends", () => {
  expect(wilson(0, 40)![0]).toBe(0)
  expect(wilson(40, 40)![1]).toBe(1)
  expect(wilson(0, 0)).toBeNull()
  expect(rateOf(0, 0)).toEqual({ hits: 0, n: 0, rate: null, ci: null })
  expect(() => wilson(3, 2)).toThrow('3 hits of 2')
})

test('intervals of two shares turn round when the shares change places', () => {
  const [a, b] = [
    { hits: 73, n: 532 },
    { hits: 74, n: 4522 },
  ]
  const [lo, hi] = newcombeDifference(a, b)!
  const [backLo, backHi] = newcombeDifference(b, a)!
  expect([-backHi, -backLo]).toEqual([lo, hi])
  const [ratioLo, ratioHi] = ratioInterval(a, b)!
  expect(ratioInterval(b, a)![0]).toBeCloseTo(1 / ratioHi, 12)
  expect(ratioInterval(b, a)![1]).toBeCloseTo(1 / ratioLo, 12)
})

test('nothing counted has no interval', () => {
  expect(newcombeDifference({ hits: 0, n: 0 }, { hits: 1, n: 2 })).toBeNull()
  expect(ratioInterval({ hits: 0, n: 9 }, { hits: 1, n: 2 })).toBeNull()
})

test('adjusted p never falls as p rises, and one test is left as it is', () => {
  expect(benjaminiHochberg([0.03])).toEqual([0.03])
  expect(benjaminiHochberg([])).toEqual([])
  expect(benjaminiHochberg([0.5, 0.01, 0.02])).toEqual([0.5, 0.03, 0.03])
  expect(() => benjaminiHochberg([0.1, NaN])).toThrow('p NaN of test 1')
})
