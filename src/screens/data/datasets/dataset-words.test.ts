import { expect, test } from 'vitest'
import { checkWords, suspectBars, truthWords } from './dataset-words'

test('what was planted is counted by kind', () => {
  const kinds = ['compression_explosion', 'explosion_only', 'compression_explosion'] as const
  expect(truthWords(kinds.map((kind) => ({ kind })))).toBe(
    'Planted: 2 × quiet, then a move; 1 × a move alone; 0 × quiet, then nothing.',
  )
})

test('a table without rows says what that means', () => {
  expect(truthWords([])).toContain('Planted: nothing')
})

test('failed checks are told with their counts, the gravest first', () => {
  const clean = { jumps: 0, inconsistent: 0, volumeMissing: 0, filledFromClose: 0 }
  expect(checkWords(clean)).toBe('')
  const checks = { ...clean, volumeMissing: 1300, jumps: 1 }
  expect(checkWords(checks)).toBe('1 jump beyond 4×, 1,300 no volume')
  expect(suspectBars(checks)).toBe(1301)
})
