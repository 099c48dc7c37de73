import { expect, test } from 'vitest'
import { binRule } from './bin-rule'

const edges = [-1, 0, 0.5, 2]

test('closed ends stop at the outer edges, open ones hold the tails', () => {
  const rules = (ends: 'open' | 'closed') =>
    [0, 1, 2].map((bin) => binRule('rsi14', edges, bin, ends))
  expect(rules('closed')).toEqual([
    'rsi14 >= -1 and rsi14 < 0',
    'rsi14 >= 0 and rsi14 < 0.5',
    'rsi14 >= 0.5 and rsi14 <= 2',
  ])
  expect(rules('open')).toEqual(['rsi14 < 0', 'rsi14 >= 0 and rsi14 < 0.5', 'rsi14 >= 0.5'])
})
