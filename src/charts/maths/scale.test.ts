import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { clamp, extentOf, linearScale, logScale } from './scale'

describe('linearScale', () => {
  test('maps the ends of the domain on the ends of the range', () => {
    const y = linearScale([0, 50], [100, 0])
    expect([y(0), y(25), y(50)]).toEqual([100, 50, 0])
  })

  test('puts everything in the middle when the domain is empty', () => {
    expect(linearScale([3, 3], [0, 10])(3)).toBe(5)
  })
})

describe('logScale', () => {
  test('equal ratios are equal distances', () => {
    const x = logScale([0.25, 4], [0, 100])
    expect(x(1)).toBeCloseTo(50, 10)
    expect(x(2) - x(1)).toBeCloseTo(x(4) - x(2), 10)
  })

  test('has no place for 0 and below, and refuses them as a domain', () => {
    expect(logScale([1, 10], [0, 1])(0)).toBeNaN()
    expect(logScale([1, 10], [0, 1])(-2)).toBeNaN()
    expect(() => logScale([0, 10], [0, 1])).toThrow('0 to 10')
  })

  test('keeps order', () => {
    const price = fc.double({ min: 1e-6, max: 1e9, noNaN: true })
    const scale = logScale([1e-6, 1e9], [0, 1000])
    fc.assert(
      fc.property(
        price,
        price,
        (a, b) => a === b || a < b === scale(a) < scale(b) || Math.abs(scale(a) - scale(b)) < 1e-9,
      ),
    )
  })
})

test('extentOf leaves missing values out', () => {
  expect(extentOf([Number.NaN, 3, -1, Number.NaN])).toEqual([-1, 3])
  expect(extentOf([Number.NaN])).toBeNull()
})

test('clamp', () => {
  expect([clamp(-1, [0, 2]), clamp(1, [0, 2]), clamp(9, [0, 2])]).toEqual([0, 1, 2])
})
