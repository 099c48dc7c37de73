import { expect, test } from 'vitest'
import { readRule } from '../../core/signals/registry'
import { ruleText } from '../../core/signals/rule'
import { draftOf, ruleOf } from './rule-draft'

test.each([
  'S1',
  'not S1',
  'bb_width20 < 0.05',
  'bb_width20 < 0.05 and not S2 and rsi14 >= 60',
  'not bb_width20 < 0.05 or SQ',
])('%s is shown as lines that say the same', (text) => {
  const draft = draftOf(readRule(text))
  expect(draft).not.toBeNull()
  expect(ruleText(ruleOf(draft!)!)).toBe(text)
})

test.each(['S1 and (S2 or SQ)', 'not (S1 and SQ)', 'not not S1'])(
  '%s nests deeper than lines can show',
  (text) => {
    expect(draftOf(readRule(text))).toBeNull()
  },
)

test('no lines are no rule', () => {
  expect(ruleOf({ join: 'all', conditions: [] })).toBeNull()
})
