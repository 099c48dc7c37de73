import { expect, test } from 'vitest'
import { makeBars, daysFrom } from '../../testing/make-bars'
import { randomBars } from '../../testing/random-market'
import { columnOf, createFrame } from './frame'
import { meanTradedValue20 } from './liquidity'
import { add } from './ops/arithmetic'
import { mean } from './ops/trailing'
import { featureColumn } from './registry'
import { bbWidthPctRank252, maSpread102050PctRank252 } from './setup-columns'

const flat = (price: number) => createFrame(makeBars(daysFrom(0, 60), () => price))

test('the RSI of a flat stretch is 50, of a rise 100, of a fall 0', () => {
  expect(featureColumn(flat(3), 'rsi14')[59]).toBe(50)
  const line = (step: number) => createFrame(makeBars(daysFrom(0, 60), (t) => 100 + step * t))
  expect(featureColumn(line(1), 'rsi14')[59]).toBe(100)
  expect(featureColumn(line(-1), 'rsi14')[59]).toBe(0)
})

test.each([3, 0.1, 5.1])('flat bands at %d have no %%B, whatever the rounding', (price) => {
  expect(featureColumn(flat(price), 'pctB20')[59]).toBeNaN()
  expect(featureColumn(flat(price), 'bb_width20')[59]).toBeLessThan(1e-14)
})

test.each([7.3, 0.1, 19.07])(
  'averages of a price that stands still at %d are not aligned',
  (price) => {
    const stands = createFrame(makeBars(daysFrom(0, 260), () => price))
    expect(featureColumn(stands, 'ma_alignment').subarray(199)).toEqual(new Float64Array(61))
    const rose = createFrame(makeBars(daysFrom(0, 260), (t) => (t < 190 ? price / 2 : price)))
    expect(featureColumn(rose, 'ma_alignment')[259]).toBe(0.5)
  },
)

test('windows that hold the same moves at other places are equally volatile', () => {
  // Every 30 bars the close rises, and the bar after opens where all others stand.
  const bars = makeBars(daysFrom(0, 600), () => 7.3)
  for (let t = 0; t < 600; t += 30) bars.high[t] = bars.close[t] = 9.1
  const rank = featureColumn(createFrame(bars), 'yz20_pctrank252')
  /** What the 20 bars up to t hold, the less volatile the lower: nothing, the rise, the way back, or both. */
  const held = (t: number) => {
    const since = t % 30
    return since === 0 ? 1 : since < 20 ? 3 : since === 20 ? 2 : 0
  }
  for (let t = 400; t < 600; t++) {
    const before = Array.from({ length: 251 }, (_, k) => held(t - 1 - k))
    const lower = before.filter((other) => other < held(t)).length
    const equal = before.filter((other) => other === held(t)).length
    expect(rank[t], `bar ${t}`).toBe((lower + equal / 2) / 251)
  }
})

test('a missing volume counts 0 in means and is missing itself', () => {
  const bars = makeBars(daysFrom(0, 30), () => 10)
  bars.volume[25] = NaN
  const frame = createFrame(bars)
  const prior = featureColumn(frame, 'volume_ratio20_prior')
  expect(prior[24]).toBe(1)
  expect(prior[25]).toBeNaN()
  expect(prior[26]).toBeCloseTo(100 / 95, 12)
  expect(meanTradedValue20(frame)[26]).toBeCloseTo(950, 9)
})

test('hv20 is per bar, not annualised', () => {
  const frame = createFrame(makeBars(daysFrom(0, 40), (t) => (t % 2 ? 100 : 110)))
  const step = Math.log(1.1)
  expect(featureColumn(frame, 'hv20')[39]).toBeCloseTo(step * Math.sqrt(20 / 19), 12)
})

test('columns for setups start when 252 values exist', () => {
  const frame = createFrame(randomBars(3, 400))
  const first = (column: Float64Array) => column.findIndex((x) => !Number.isNaN(x))
  expect(first(bbWidthPctRank252(frame))).toBe(270)
  expect(first(maSpread102050PctRank252(frame))).toBe(300)
})

test('an intermediate is computed once per frame', () => {
  const frame = createFrame(randomBars(3, 50))
  expect(mean(frame.close, 20)).toBe(mean(frame.close, 20))
  expect(mean(frame.close, 20)).not.toBe(mean(frame.close, 21))
})

test('series of two instruments do not mix', () => {
  const [a, b] = [flat(1), flat(2)]
  expect(() => add(a.close, b.close)).toThrow(RangeError)
  expect(() => columnOf(a, b.close)).toThrow(RangeError)
})

test('prices that stand still after moves leave no momentum made of rounding', () => {
  const frame = createFrame(
    makeBars(daysFrom(0, 1500), (t) => (t < 100 ? 67.19 + Math.sin(t) : 67.19)),
  )
  for (const id of ['macd_hist_atr14', 'squeeze_mom20_atr14']) {
    const column = featureColumn(frame, id)
    expect(column[99], id).not.toBeNaN()
    expect(column.subarray(700), id).toEqual(new Float64Array(800).fill(NaN))
  }
})

test('money flow compares thirds of sums, as TA-Lib does: sums that differ by rounding moved nothing', () => {
  const bars = makeBars(daysFrom(0, 16), (t) => 5 + t / 4)
  bars.high.set([11.2, 11.1], 14)
  bars.low.set([9.3, 9.1], 14)
  bars.close.set([9.8, 10.1], 14)
  expect(11.1 + 9.1 + 10.1).toBeLessThan(11.2 + 9.3 + 9.8)
  const column = featureColumn(createFrame(bars), 'mfi14')
  expect(column[14]).toBe(100)
  expect(column[15]).toBe(100)
})
