import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dayIndex } from '../columns/brand'
import { LABEL_OPEN, purgeByLabelEnd, rowsOfFold } from './fold-rows'
import { mostFolds, planWalkForward, type WalkForwardSpec } from './walk-forward'

const spec = fc.record({
  folds: fc.integer({ min: 1, max: 6 }),
  horizon: fc.integer({ min: 1, max: 15 }),
  minTrainDates: fc.integer({ min: 1, max: 40 }),
  calibrateDates: fc.integer({ min: 1, max: 20 }),
})

/** Ascending dates with holes of any length, enough of them for the folds. */
const planned = spec.chain((one) => {
  const least = leastDates(one)
  return fc
    .array(fc.integer({ min: 1, max: 9 }), { minLength: least, maxLength: least + 120 })
    .map((steps) => {
      let day = -500
      return { spec: one, dates: Int32Array.from(steps, (step) => (day += step)) }
    })
})

const leastDates = (one: WalkForwardSpec) =>
  one.minTrainDates + one.calibrateDates + 2 * one.horizon + one.folds * (one.horizon + 1)

const dailyDates = (count: number) => Int32Array.from({ length: count }, (_, i) => 1000 + i)

test('test dates are covered once, without a hole, to the end of the data', () => {
  fc.assert(
    fc.property(planned, ({ spec, dates }) => {
      const plans = planWalkForward(dates, spec)
      const first = dates.indexOf(plans[0]!.test.from)
      const covered = plans.flatMap(({ test }) =>
        Array.from(dates.filter((day) => day >= test.from && day <= test.to)),
      )
      expect(covered).toEqual(Array.from(dates.slice(first)))
      expect(plans).toHaveLength(spec.folds)
    }),
  )
})

test('every part has its dates and the training part grows from the first date', () => {
  fc.assert(
    fc.property(planned, ({ spec, dates }) => {
      const at = (day: number) => dates.indexOf(day)
      let trained = spec.minTrainDates - 1
      for (const { train, calibrate, test } of planWalkForward(dates, spec)) {
        expect(at(train.from)).toBe(0)
        expect(at(train.to)).toBeGreaterThanOrEqual(trained)
        trained = at(train.to) + 1
        expect(at(calibrate.to) - at(calibrate.from) + 1).toBe(spec.calibrateDates)
        expect(at(calibrate.from) - at(train.to) - 1).toBe(spec.horizon)
        expect(at(test.from) - at(calibrate.to) - 1).toBe(spec.horizon)
        expect(at(test.to) - at(test.from)).toBeGreaterThanOrEqual(spec.horizon)
      }
    }),
  )
})

test('with a bar on every date no label window reaches the next part, nothing purged', () => {
  fc.assert(
    fc.property(planned, ({ spec, dates }) => {
      const labelEnd = dates.map((_, i) => dates[i + spec.horizon] ?? LABEL_OPEN)
      for (const plan of planWalkForward(dates, spec)) {
        const rows = rowsOfFold(plan, dates, labelEnd)
        expect(dates[rows.train.at(-1)!]).toBe(plan.train.to)
        expect(dates[rows.calibrate.at(-1)!]).toBe(plan.calibrate.to)
        expect(rows.train.every((row) => labelEnd[row]! < plan.calibrate.from)).toBe(true)
        expect(rows.calibrate.every((row) => labelEnd[row]! < plan.test.from)).toBe(true)
      }
    }),
  )
})

test('with holes in an instrument no label window reaches a later part either', () => {
  const holes = fc.array(fc.boolean(), { minLength: 400, maxLength: 400 })
  fc.assert(
    fc.property(planned, holes, ({ spec, dates }, kept) => {
      const day = dates.filter((_, i) => kept[i])
      const labelEnd = day.map((_, i) => day[i + spec.horizon] ?? LABEL_OPEN)
      for (const plan of planWalkForward(dates, spec)) {
        const { train, calibrate, test } = rowsOfFold(plan, day, labelEnd)
        expect(train.every((row) => labelEnd[row]! < plan.calibrate.from)).toBe(true)
        expect(calibrate.every((row) => labelEnd[row]! < plan.test.from)).toBe(true)
        const within = day.filter((value) => value >= plan.test.from && value <= plan.test.to)
        expect(test.map((row) => day[row]!)).toEqual(within)
      }
    }),
  )
})

test("today's bars are in the last test range although their labels are unknown", () => {
  const dates = dailyDates(200)
  const spec = { folds: 3, horizon: 10, minTrainDates: 60, calibrateDates: 30 }
  const last = planWalkForward(dates, spec).at(-1)!
  const labelEnd = dates.map((_, i) => dates[i + 10] ?? LABEL_OPEN)
  expect(rowsOfFold(last, dates, labelEnd).test.at(-1)).toBe(199)
})

test('purging keeps a label that ends the day before and drops one that ends on the day', () => {
  const labelEnd = Int32Array.of(9, 10, 11, LABEL_OPEN)
  const rows = Int32Array.of(0, 1, 2, 3)
  expect([...purgeByLabelEnd(rows, labelEnd, dayIndex(10))]).toEqual([0])
})

test('too few dates are refused with what is needed, and the folds that fit do fit', () => {
  const spec = { folds: 5, horizon: 10, minTrainDates: 60, calibrateDates: 30 }
  expect(() => planWalkForward(dailyDates(164), spec)).toThrow(
    '5 folds need at least 165 distinct dates (train 60, calibrate 30, two gaps of 10, 5 tests of 11); there are 164, enough for 4',
  )
  const folds = mostFolds(164, spec)
  expect(planWalkForward(dailyDates(164), { ...spec, folds })).toHaveLength(4)
  expect(mostFolds(100, spec)).toBe(0)
})

test('refuses dates out of order and counts that are not whole', () => {
  const spec = { folds: 1, horizon: 1, minTrainDates: 1, calibrateDates: 1 }
  expect(() => planWalkForward(Int32Array.of(1, 3, 3, 4), spec)).toThrow('date 2 is day 3')
  expect(() => planWalkForward(dailyDates(9), { ...spec, folds: 0.5 })).toThrow('folds is 0.5')
  expect(() => planWalkForward(dailyDates(9), { ...spec, horizon: 0 })).toThrow('horizon is 0')
})
