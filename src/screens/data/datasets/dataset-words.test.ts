import { expect, test } from 'vitest'
import { checkWords, staleWords, suspectBars, truthWords } from './dataset-words'

test('what was planted is counted by kind', () => {
  const kinds = ['compression_explosion', 'explosion_only', 'compression_explosion'] as const
  expect(truthWords(kinds.map((kind) => ({ kind })))).toBe(
    'Planted: 2 × quiet, then a move; 1 × a move alone; 0 × quiet, then nothing.',
  )
})

test('a provider’s dataset goes stale after a long weekend; files do not', () => {
  const now = Date.parse('2026-11-26T12:00:00Z')
  const provider = { kind: 'provider', provider: 'binance' } as const
  expect(staleWords({ source: provider, last: '2026-11-22' }, now)).toBeNull()
  expect(staleWords({ source: provider, last: '2026-11-14' }, now)).toBe('stale: ends 12 days ago')
  const files = { kind: 'import', files: ['a.csv'] } as const
  expect(staleWords({ source: files, last: '2020-01-01' }, now)).toBeNull()
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
