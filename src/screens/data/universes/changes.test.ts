import { afterEach, expect, test, vi } from 'vitest'
import { createEngineClient } from '../../../client/engine-client'
import type { Universe } from '../../../contracts/dataset'
import type { EngineApi } from '../../../contracts/engine-api'
import { changesStore, changeWords, remember, undoLast } from './changes'

const universe = (change: Partial<Universe> = {}): Universe => ({
  id: 'u',
  name: 'Tech',
  symbols: ['A', 'B'],
  members: [{ symbol: 'A' }, { symbol: 'B' }],
  source: 'typed',
  asOf: '2024-01-01',
  skipped: [],
  createdAt: '2024-01-01T00:00:00.000Z',
  updatedAt: '2024-01-01T00:00:00.000Z',
  ...change,
})

afterEach(() => changesStore.set({ changes: [] }))

test.each([
  [null, 'Deleted Tech.'],
  [universe({ name: 'New' }), 'Renamed Tech to New.'],
  [universe({ asOf: '2020-01-01' }), 'Dated Tech 2020-01-01, before 2024-01-01.'],
  [universe({ symbols: ['B', 'C'] }), 'Tech: added C, removed A.'],
  [universe({ symbols: ['A', 'B', 'C', 'D', 'E', 'F'] }), 'Tech: added 4 symbols.'],
  [universe(), 'Changed Tech.'],
])('%o is told', (after, words) => {
  expect(changeWords({ before: universe(), after })).toBe(words)
})

test('changes are taken back one by one, each over the state it made', async () => {
  const restoreUniverse = vi.fn(async (value: Universe) => ({ ok: true as const, value }))
  const engine = createEngineClient({
    subscribe: () => {},
    restoreUniverse,
  } as unknown as EngineApi)
  const renamed = universe({ name: 'New', updatedAt: '2024-01-02T00:00:00.000Z' })
  remember({ before: universe(), after: renamed })
  remember({ before: renamed, after: null })
  await undoLast(engine)
  await undoLast(engine)
  expect(restoreUniverse.mock.calls).toEqual([
    [renamed, null],
    [universe(), renamed.updatedAt],
  ])
  expect(changesStore.get().changes).toEqual([])
})

test('a change that was overwritten elsewhere is forgotten, one that storage failed on is kept', async () => {
  const answers = ['storage_failed', 'bad_input'].map((code) => ({
    ok: false as const,
    error: { code, message: code, stage: 'store', details: {}, hint: '' },
  }))
  const restoreUniverse = vi.fn(async () => answers.shift())
  const engine = createEngineClient({
    subscribe: () => {},
    restoreUniverse,
  } as unknown as EngineApi)
  remember({ before: universe(), after: universe({ name: 'New' }) })
  await expect(undoLast(engine)).rejects.toThrow('storage_failed')
  expect(changesStore.get().changes).toHaveLength(1)
  await expect(undoLast(engine)).rejects.toThrow('bad_input')
  expect(changesStore.get().changes).toEqual([])
})
