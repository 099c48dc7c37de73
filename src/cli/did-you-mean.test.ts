import { expect, test } from 'vitest'
import { didYouMean } from './did-you-mean'

const NAMES = ['rsi14', 'ret20', 'ret5', 'bb_width20', 'bb_width_pct']

test.each([
  ['rsi15', ', did you mean rsi14?'],
  ['RSI14', ', did you mean rsi14?'],
  ['rs14', ', did you mean rsi14?'],
  ['bb_widht20', ', did you mean bb_width20?'],
  ['bb_width', ', did you mean bb_width20?'],
  ['ret', ', did you mean ret5?'],
  ['nope', ''],
  ['x', ''],
  ['', ''],
])('%j', (text, words) => expect(didYouMean(text, NAMES)).toBe(words))
