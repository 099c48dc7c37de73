import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createRandom } from '../columns/random'
import { calibrate, type Calibration, fitCalibration } from './calibration'
import { fitIsotonic } from './isotonic'
import { fitPlatt } from './platt'

function slice(rows: number, positives: number) {
  const random = createRandom(rows + positives)
  const y = Uint8Array.from({ length: rows }, (_, i) => (i < positives ? 1 : 0))
  return { margin: Float64Array.from(y, (label) => random.normal() + label), y }
}

test.each([
  [1000, 200, 100, 'isotonic'],
  [999, 200, 100, 'platt'],
  [1000, 199, 100, 'platt'],
  [1000, 200, 99, 'platt'],
])('%i rows, %i positives, %i independent: %s', (rows, positives, independent, kind) => {
  const { margin, y } = slice(rows, positives)
  expect(fitCalibration(margin, y, independent).kind).toBe(kind)
})

test.each([100, 1000])('calibration of %i independent positives survives JSON', (independent) => {
  const { margin, y } = slice(2000, 400)
  const calibration = fitCalibration(margin, y, independent)
  const back = JSON.parse(JSON.stringify(calibration)) as Calibration
  expect(calibrate(back, margin)).toEqual(calibrate(calibration, margin))
})

test('calibrated probabilities average to the base rate of the slice', () => {
  const { margin, y } = slice(5000, 500)
  const p = calibrate(fitCalibration(margin, y, 500), margin)
  expect(p.reduce((sum, value) => sum + value, 0) / p.length).toBeCloseTo(0.1, 12)
})

test('isotonic calibration never falls as the margin rises', () => {
  const rows = fc.array(fc.tuple(fc.double({ noNaN: true, min: -9, max: 9 }), fc.nat(1)), {
    minLength: 1,
  })
  fc.assert(
    fc.property(rows, (list) => {
      const fit = fitIsotonic(
        list.map(([score]) => score),
        list.map(([, label]) => label),
      )
      const grid = Float64Array.from({ length: 50 }, (_, i) => i / 2.5 - 10)
      const p = calibrate({ kind: 'isotonic', ...fit }, grid)
      expect(p.every((value, i) => value >= (p[i - 1] ?? 0) && value <= 1)).toBe(true)
    }),
  )
})

test("Platt's sigmoid of equal scores is the smoothed base rate, without positives above 0", () => {
  const flat = calibrate({ kind: 'platt', ...fitPlatt([2, 2, 2, 2], [1, 0, 0, 0]) }, [2])
  expect(flat[0]).toBeCloseTo((2 / 3 + 3 / 5) / 4, 9)
  const none = calibrate({ kind: 'platt', ...fitPlatt([1, 2, 3], [0, 0, 0]) }, [2])
  expect(none[0]).toBeCloseTo(1 / 5, 9)
})

test.each([1, -1])(
  'probabilities never fall as the margin rises, whatever the slice says (%i)',
  (sign) => {
    const { margin, y } = slice(400, 80)
    const calibration = fitCalibration(
      margin.map((value) => sign * value),
      y,
      80,
    )
    const p = calibrate(calibration, [-9, -1, 0, 1, 9])
    for (const [i, value] of p.entries()) expect(value).toBeGreaterThanOrEqual(p[i - 1] ?? 0)
  },
)

test('a slice that ranks the wrong way round says the smoothed base rate of every margin', () => {
  const { margin, y } = slice(400, 80)
  const p = calibrate(
    fitCalibration(
      margin.map((value) => -value),
      y,
      80,
    ),
    [-9, 0, 9],
  )
  for (const value of p) expect(value).toBeCloseTo((80 * (81 / 82) + 320 / 322) / 400, 9)
})

test('no probability of an isotonic fit rests on a few rows or claims certainty', () => {
  const { margin, y } = slice(2000, 400)
  const extreme = margin.map((value, i) => (i === 0 ? 50 : i === 1999 ? -50 : value))
  const calibration = fitCalibration(extreme, y, 400)
  const p = calibrate(calibration, extreme)
  expect(calibration.kind).toBe('isotonic')
  for (const end of [Math.min(...p), Math.max(...p)]) {
    expect(end > 0 && end < 1).toBe(true)
    expect(p.filter((value) => value === end).length).toBeGreaterThanOrEqual(100)
  }
})

test('an empty slice is refused', () => {
  expect(() => fitCalibration([], [], 0)).toThrow('Platt calibration needs at least one row')
  expect(() => fitIsotonic([], [])).toThrow('isotonic calibration needs at least one row')
})
