import { expect, test } from 'vitest'
import { readRule } from '../../core/signals/registry'
import { ruleText } from '../../core/signals/rule'
import { conditionOn, draftOf, ruleOf } from './rule-draft'

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

test('a new condition starts at a fifth of a bounded range, and a limit goes along within the same range', () => {
  expect(conditionOn('bb_width_pctrank252', null)).toMatchObject({ is: '<', limit: 0.2 })
  expect(conditionOn('rsi14', null).limit).toBe(20)
  expect(conditionOn('S1', null)).toEqual({ negated: false, name: 'S1', is: null, limit: 0 })
  const before = { negated: true, name: 'rsi14', is: '>=', limit: 70 } as const
  expect(conditionOn('mfi14', before)).toEqual({ ...before, name: 'mfi14' })
  expect(conditionOn('nr7', before)).toEqual({ ...before, name: 'nr7', limit: 0.2 })
  expect(conditionOn('bb_width20', before)).toEqual({ ...before, name: 'bb_width20', limit: 0.2 })
  expect(conditionOn('rsi14', { ...before, name: 'S1', is: null, limit: 0 }).limit).toBe(20)
})
