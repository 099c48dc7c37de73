import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countOfTime, timeOfCount } from './candle-data'

test('counts of bars keep their order as times, and every 20th begins a month', () => {
  fc.assert(
    fc.property(fc.integer({ min: -3000, max: 3000 }), (bar) => {
      const time = timeOfCount(bar)
      expect(countOfTime(time)).toBe(bar)
      expect(timeOfCount(bar + 1)).toBeGreaterThan(time)
      expect(new Date(time * 1000).getUTCDate() === 1).toBe(bar % 20 === 0)
    }),
  )
})
