import { expect, test } from 'vitest'
import { presetOf } from '../../../../core/universe/presets'
import { conditionText, presetSearch, screenOf, screenWords } from './preset-search'

const agile = presetOf('agile')
const view = presetSearch.parse({})

test('an address that changes nothing is the preset', () => {
  const { conditions, sort, descending, limit } = agile
  expect(screenOf(agile, view)).toEqual({ conditions, sort, descending, limit })
  expect(conditionText(agile, conditions)).toBeNull()
})

test('changed conditions come back from their text', () => {
  const conditions = agile.conditions.map((one) =>
    one.metric === 'beta'
      ? { ...one, min: 1.2 }
      : one.metric === 'atr'
        ? { ...one, on: false }
        : one,
  )
  const cond = conditionText(agile, conditions)
  expect(cond).toBe('atr:0.05::off,beta:1.2:')
  expect(screenOf(agile, { ...view, cond, limit: 20 })).toMatchObject({ conditions, limit: 20 })
})

test('text that names no condition changes nothing', () => {
  expect(screenOf(agile, { ...view, cond: 'nonsense,,x:y' })).toEqual(screenOf(agile, view))
})

test('conditions are told in words', () => {
  expect(screenWords(screenOf(agile, { ...view, cond: 'beta:1.5::off', limit: 9 }))).toBe(
    'Days since the last bar to 10 days, Bars from 311, Largest move, 20 bars to 4.0 ×, Price 5.00 to 500.00, Volume a day from 500 k, Traded value a day from 2.5 M, ATR / price from 5.0%, first 9 by ATR / price',
  )
})
