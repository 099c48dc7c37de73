import fc from 'fast-check'
import { expect, test } from 'vitest'
import { holeRule, LABEL_KINDS } from '../core/labels/label-spec'
import { labelText, readLabel } from './label-field'

test('a label survives the way to the URL and back', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...LABEL_KINDS),
      fc.double({ min: 0.001, max: 100, noNaN: true }),
      fc.integer({ min: 1, max: 250 }),
      fc.option(fc.integer({ min: 1, max: 99 })),
      (kind, theta, horizon, days) => {
        const label = { kind, theta, horizon, ...holeRule(days) }
        expect(readLabel(labelText(label))).toEqual(label)
      },
    ),
  )
})

test.each([
  null,
  '',
  'max_high',
  'max_high:0.5',
  'max_low:0.5:10',
  'max_high:0:10',
  'max_high:x:10',
  'max_high:Infinity:10',
  'max_high:0.5:0',
  'max_high:0.5:1.5',
  'max_high:0.5:10:0',
  'max_high:0.5:10:7:1',
])('%j names no label', (text) => {
  expect(readLabel(text)).toBeNull()
})
