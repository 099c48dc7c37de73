import { expect, test } from 'vitest'
import { describeLabel, describeTask, labelWords } from './label-words'

test.each([
  [{ kind: 'max_high', horizon: 10, theta: 0.5 }, '+50% within 10 bars, max_high'],
  [{ kind: 'end_close', horizon: 1, theta: 0.125 }, '+12.5% within 1 bar, end_close'],
  [{ kind: 'max_close', horizon: 10, theta: 0.07 }, '+7% within 10 bars, max_close'],
  [{ kind: 'vol_scaled', horizon: 10, theta: 3 }, '+3σ√10 within 10 bars, vol_scaled'],
  [{ kind: 'vol_scaled', horizon: 5, theta: 2.5 }, '+2.5σ√5 within 5 bars, vol_scaled'],
] as const)('%o reads %s', (label, words) => {
  expect(labelWords(label)).toBe(words)
})

test('the short form names horizon, target and kind', () => {
  expect(describeLabel({ kind: 'max_high', horizon: 10, theta: 0.5 })).toBe('H 10, +50%, max_high')
})

test('a run is told by what it learns from, where that is not what it asks', () => {
  const label = { kind: 'max_high', horizon: 10, theta: 0.5 } as const
  const model = { kind: 'logistic', c: 1 } as const
  expect(describeTask({ label, model })).toBe('H 10, +50%, max_high')
  expect(describeTask({ label, model: { ...model, learns: 'verdicts' } })).toBe(
    'H 10, +50%, max_high, from verdicts',
  )
})
