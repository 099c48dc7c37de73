import { expect, test } from 'vitest'
import { defaultRunSpec } from '../contracts/default-spec'
import { specOfText } from './spec-file'

const base = defaultRunSpec('stock', ['rsi14'])
const read = (given: unknown) => specOfText('spec.json', JSON.stringify(given), base)

test('what a spec leaves out is taken from the default, inside its parts as well', () => {
  const spec = read({ seed: 9, label: { theta: 0.3 }, rows: { from: '2020-01-01' } })
  expect(spec).toEqual({
    ...base,
    seed: 9,
    label: { ...base.label, theta: 0.3 },
    rows: { ...base.rows, from: '2020-01-01' },
  })
})

test('a run card stands for its spec', () => {
  const card = { format: 'coil-run-card', version: 1, spec: { ...base, seed: 7 } }
  expect(read(card)).toEqual({ ...base, seed: 7 })
})

test.each([
  [null, 'no JSON object'],
  [[], 'no JSON object'],
  [{ nope: 1 }, 'nope'],
  [{ seed: 'x' }, 'seed'],
  [{ label: { kind: 'vol_scaled' } }, 'label.horizon'],
  [{ features: ['nope'] }, 'unknown feature "nope"'],
])('%j is refused by field', (given, message) => {
  expect(() => read(given)).toThrow(message)
})

test('text that is no JSON is refused by file', () => {
  expect(() => specOfText('spec.json', 'theta: 1', base)).toThrow('spec.json is not JSON')
})
