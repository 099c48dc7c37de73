import { expect, test } from 'vitest'
import type { RunNote } from '../../client/run-notes'
import { defaultRunSpec } from '../../contracts/default-spec'
import type { RunSummary } from '../../contracts/results'
import { interruptedWords, storedRun } from './interrupted-words'

const spec = defaultRunSpec('stock', ['atr_pct', 'rsi14'])
const since = '2026-01-02T03:04:05.000Z'
const note: RunNote = {
  id: 'a',
  datasetId: 'd',
  spec,
  since,
  stage: 'Fitting folds, 2 of 6',
  share: 0.3,
}

test('words for a run that was cut short: what, when and how far', () => {
  expect(interruptedWords(note, spec)).toBe(
    'The run of +50% within 10 bars, max_high, with 2 features, that began 2026-01-02 03:04 UTC was interrupted at “Fitting folds, 2 of 6”, 30%: its tab was closed or reloaded.',
  )
  expect(interruptedWords({ ...note, stage: '' }, undefined)).toBe(
    'The run that began 2026-01-02 03:04 UTC was interrupted before its first stage: its tab was closed or reloaded.',
  )
})

test('a run that was stored since is the one that was asked for', () => {
  const run = (createdAt: string, given = spec) => ({ createdAt, spec: given }) as RunSummary
  const [before, after] = [run('2026-01-02T03:04:04.999Z'), run('2026-01-02T03:04:09.000Z')]
  const other = run('2026-01-02T03:04:09.000Z', { ...spec, seed: 2 })
  expect(storedRun(spec, since, [before, other])).toBeUndefined()
  expect(storedRun(spec, since, [before, other, after])).toBe(after)
})
