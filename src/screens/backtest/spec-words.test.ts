import { expect, test } from 'vitest'
import { DEFAULT_BACKTEST } from '../../contracts/default-spec'
import { specWords } from './spec-words'

test('the rules of a backtest in one line', () => {
  expect(specWords(DEFAULT_BACKTEST)).toBe(
    'candidates from 2× the base rate · fills at next open · stop 2 ATR · target +50% · 10 bars at most · 10 positions of at most 10% · 2% at risk a trade · slippage 10 bps stock, 20 bps crypto a side',
  )
})

test('what was left out is said, and one is not many', () => {
  const words = specWords({
    ...DEFAULT_BACKTEST,
    target: null,
    maxBars: 1,
    maxPositions: 1,
    riskPerTrade: 0.0025,
    slippageBps: 12.5,
  })
  expect(words).toContain('no target · 1 bar at most · 1 position of at most 10% · 0.25% at risk')
  expect(words).toContain('slippage 12.5 bps a side')
})
