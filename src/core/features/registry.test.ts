import { describe, expect, test } from 'vitest'
import { randomAttention, randomBars } from '../../testing/random-market'
import { allocateBars, type Bars } from '../columns/bars'
import { defineFeature } from './definition'
import { createFrame } from './frame'
import { featureById, featureColumn, FEATURES, index, MODEL_FEATURES } from './registry'

const walk = randomBars(5, 700)
const attention = randomAttention(5, walk.day)
const bars = { ...walk, volume: walk.volume.map((v) => v || 50), attention }
const frame = createFrame(bars)
const present = (column: Float64Array) => column.filter((x) => !Number.isNaN(x))

describe.each(FEATURES)('$id', (feature) => {
  const column = featureColumn(frame, feature.id)

  test('has its first value after the bars it says it needs', () => {
    expect(column.findIndex((x) => !Number.isNaN(x))).toBe(feature.warmup - 1)
  })

  test('stays within the range it says', () => {
    const [least, largest] = feature.range
    const rounding = 1e-9
    const values = present(column)
    expect(Math.min(...values)).toBeGreaterThanOrEqual((least ?? -Infinity) - rounding)
    expect(Math.max(...values)).toBeLessThanOrEqual((largest ?? Infinity) + rounding)
  })

  test('depends on the columns it says, on each of them', () => {
    const changed = (['open', 'high', 'low', 'close', 'volume'] as const).filter((field) => {
      const other = createFrame({ ...bars, [field]: bars[field].map(bend) })
      return present(featureColumn(other, feature.id)).some((x, i) => x !== present(column)[i])
    })
    const louder = { ...attention, value: attention.value.map(bend) }
    const other = createFrame({ ...bars, attention: louder })
    const heeds = present(featureColumn(other, feature.id)).some((x, i) => x !== present(column)[i])
    expect([...changed, ...(heeds ? ['attention'] : [])]).toEqual([...feature.inputs])
  })

  test('is free of the price level if it says so', () => {
    const rescaled = createFrame(scaled(bars, 1024))
    const same = featureColumn(rescaled, feature.id).every((x, t) => {
      const own = column[t] as number
      return Object.is(x, own) || Math.abs(x - own) <= 1e-12 + 1e-6 * Math.abs(own)
    })
    expect(same).toBe(feature.scaleFree)
  })

  test('has no values on no bars, and none that are infinite on flat bars without volume', () => {
    expect(featureColumn(createFrame(allocateBars(0)), feature.id)).toHaveLength(0)
    const flat = allocateBars(400)
    for (const prices of [flat.open, flat.high, flat.low, flat.close]) prices.fill(0.1)
    const values = present(featureColumn(createFrame(flat), feature.id))
    expect(values.every(Number.isFinite)).toBe(true)
  })
})

const bend = (x: number, t: number): number => x * (1 + 0.3 * Math.sin(t / 30) + 0.02 * (t % 3))

function scaled(from: Bars, factor: number): Bars {
  const times = (column: Float64Array) => column.map((x) => x * factor)
  return {
    ...from,
    open: times(from.open),
    high: times(from.high),
    low: times(from.low),
    close: times(from.close),
  }
}

test('features are found by id and by every alias', () => {
  expect(featureById('bb_width_pct').id).toBe('bb_width20')
  expect(featureById('obv_trend_5d').id).toBe('obv_slope20')
  for (const feature of FEATURES)
    for (const name of [feature.id, ...feature.aliases]) expect(featureById(name)).toBe(feature)
})

test('an unknown feature is named', () => {
  expect(() => featureById('bb_widht20')).toThrow(/bb_widht20/)
})

test('two features cannot share a name', () => {
  const [first] = FEATURES
  const copy = defineFeature({ ...first!, id: 'other', aliases: ['bb_width20'] })
  expect(() => index([first!, copy])).toThrow(/bb_width20 and other/)
})

test('default model inputs are registered and scale-free', () => {
  for (const id of MODEL_FEATURES) expect(featureById(id)).toMatchObject({ id, scaleFree: true })
})
