import { expect, test } from 'vitest'
import { modelInput, rankedId } from './input'

test('a feature or its rank, by id or alias', () => {
  expect(modelInput('bb_width_pct')).toMatchObject({ id: 'bb_width20', ranked: false })
  expect(modelInput('rank(bb_width_pct)')).toMatchObject({ id: 'rank(bb_width20)', ranked: true })
  expect(modelInput(rankedId('rsi14')).feature.id).toBe('rsi14')
})

test.each(['rank(nothing)', 'rank()', 'rank(rank(rsi14))', 'RANK(rsi14)'])('%s is none', (text) => {
  expect(() => modelInput(text)).toThrow('there is no feature')
})
