import { expect, test } from 'vitest'
import { walkInstrument } from '../../testing/walk'
import { type AuditTarget, auditInstruments } from '../../core/diagnostics/audit'
import { settle } from '../failed'
import { answerOf } from './audit'

const WALK = [walkInstrument('AAA', 400, 1)]
/** Knows the next close. */
const LEAK: AuditTarget = {
  id: 'next_close',
  kind: 'feature',
  columnOf: (_, { close }) => close.map((_x, t) => close[t + 1] ?? NaN),
}

test.each([
  ['a leak', [LEAK], 1],
  ['nothing but the past', undefined, 0],
])('an audit that finds %s prints its report and exits %s', async (_, targets, code) => {
  const report = auditInstruments(WALK, { cuts: 2, seed: 1 }, targets)
  const printed: unknown[] = []
  const exit = await settle(answerOf(report), async (value) => void printed.push(value))
  expect(exit).toBe(code)
  expect(printed).toEqual([report])
})

test('nothing to compare is an error', () => {
  const report = auditInstruments([walkInstrument('AAA', 1, 1)])
  expect(() => answerOf(report)).toThrow('nothing was compared')
})
