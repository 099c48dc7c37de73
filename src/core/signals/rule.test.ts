import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { randomBars } from '../../testing/random-market'
import { sliceBars } from '../columns/bars'
import { createFrame } from '../features/frame'
import { featureColumn } from '../features/registry'
import { readRule, signalColumn, signalOrRule } from './registry'
import { type Comparison, COMPARISONS, type Rule, ruleText } from './rule'

const FEATURES = ['bb_width20', 'rsi14', 'volume_dryup', 'dist_sma200'] as const
const bars = randomBars(5, 420)
const frame = createFrame(bars)

const leaf: fc.Arbitrary<Rule> = fc.oneof(
  fc.record({
    feature: fc.constantFrom(...FEATURES),
    is: fc.constantFrom<Comparison>(...COMPARISONS),
    limit: fc.constantFrom(0, 0.1, 1, 45.5, -3, 1e-7),
  }),
  fc.record({ signal: fc.constantFrom('S1', 'SQ', 'NR7') }),
)
const { rule } = fc.letrec<{ rule: Rule }>((tie) => ({
  rule: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    leaf,
    fc.record({ not: tie('rule') }),
    fc.record({ all: fc.array(tie('rule'), { minLength: 2, maxLength: 3 }) }),
    fc.record({ any: fc.array(tie('rule'), { minLength: 2, maxLength: 3 }) }),
  ),
}))

type Truth = boolean | null

/** The rule at one bar in the logic of three values, null being unknown. */
function truthAt(one: Rule, t: number): Truth {
  if ('feature' in one) {
    const value = featureColumn(frame, one.feature)[t] as number
    if (Number.isNaN(value)) return null
    return {
      '<': value < one.limit,
      '<=': value <= one.limit,
      '>': value > one.limit,
      '>=': value >= one.limit,
    }[one.is]
  }
  if ('signal' in one) {
    const value = signalColumn(frame, one.signal)[t] as number
    return Number.isNaN(value) ? null : value === 1
  }
  if ('not' in one) {
    const inner = truthAt(one.not, t)
    return inner === null ? null : !inner
  }
  const deciding = 'any' in one
  const parts = (deciding ? one.any : one.all).map((part) => truthAt(part, t))
  if (parts.includes(deciding)) return deciding
  return parts.includes(null) ? null : !deciding
}

describe('a rule', () => {
  test('holds by the logic of three values, at every bar', () => {
    fc.assert(
      fc.property(rule, (one) => {
        const column = signalColumn(frame, ruleText(one))
        for (let t = 0; t < 420; t += 7) {
          const truth = truthAt(one, t)
          expect(column[t], `${ruleText(one)}, bar ${t}`).toBe(truth === null ? NaN : truth ? 1 : 0)
        }
      }),
      { numRuns: 150 },
    )
  })

  test('written and read again is the same rule', () => {
    fc.assert(
      fc.property(rule, (one) => {
        expect(signalOrRule(ruleText(readRule(ruleText(one)))).id).toBe(
          ruleText(readRule(ruleText(one))),
        )
        expect(signalColumn(frame, ruleText(readRule(ruleText(one))))).toEqual(
          signalColumn(frame, ruleText(one)),
        )
      }),
      { numRuns: 80 },
    )
  })

  test('is the same, bit for bit, without the bars after', () => {
    fc.assert(
      fc.property(rule, fc.integer({ min: 1, max: 419 }), (one, length) => {
        const cut = createFrame(sliceBars(bars, 0, length))
        expect(signalColumn(cut, ruleText(one))).toEqual(
          signalColumn(frame, ruleText(one)).slice(0, length),
        )
      }),
      { numRuns: 60 },
    )
  })

  test('not before and, and before or', () => {
    expect(readRule('not S1 and SQ or NR7')).toEqual({
      any: [{ all: [{ not: { signal: 'S1' } }, { signal: 'SQ' }] }, { signal: 'NR7' }],
    })
    expect(readRule('rsi_14>=30 AND(S1 OR SQ)')).toEqual({
      all: [
        { feature: 'rsi14', is: '>=', limit: 30 },
        { any: [{ signal: 'S1' }, { signal: 'SQ' }] },
      ],
    })
  })
})

test.each([
  ['', 'at its end: expected a feature or a signal'],
  ['bb_width20', 'at its end: expected one of < <= > >= after bb_width20'],
  ['bb_width20 < wide', 'position 14, “wide”: expected a number'],
  ['width < 3', 'position 1, “width”: expected a feature before the comparison'],
  ['S1 and', 'at its end'],
  ['S1 SQ', 'position 4, “SQ”: expected “and”, “or” or the end'],
  ['(S1 or SQ', 'at its end: expected “)”'],
  ['bb_width20 < 1e999', 'expected a number'],
  ['bb_width20 = 1', 'position 12, “=”'],
  [`${'('.repeat(40)}S1${')'.repeat(40)}`, 'at most 20 levels'],
])('%j is refused with the place', (text, said) => {
  expect(() => readRule(text)).toThrow(said)
})

test('no text makes the reader throw anything but a RangeError, or hang', () => {
  const words = fc.constantFrom(
    'S1',
    'and',
    'or',
    'not',
    '(',
    ')',
    '<',
    '>=',
    '=',
    'rsi14',
    '3',
    '𝄞',
  )
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(words).map((list) => list.join(' ')),
      ),
      (text) => {
        try {
          readRule(text)
        } catch (thrown) {
          expect(thrown).toBeInstanceOf(RangeError)
        }
      },
    ),
    { numRuns: 500 },
  )
})
