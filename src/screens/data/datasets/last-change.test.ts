import { expect, test, vi } from 'vitest'
import type { EngineClient } from '../../../client/engine-client'
import type { EngineApi } from '../../../contracts/engine-api'
import { changeWords, lastChangeStore, undoChange } from './last-change'

function fakeEngine() {
  const api = {
    restoreDataset: vi.fn(async () => {}),
    renameDataset: vi.fn(async () => {}),
  }
  const ask: unknown = (question: (api: EngineApi) => unknown) =>
    question(api as unknown as EngineApi)
  return { api, engine: { ask } as EngineClient }
}

test('a deletion is undone by restoring, and forgotten', async () => {
  const { api, engine } = fakeEngine()
  const change = { kind: 'deleted', id: 'd', name: 'US' } as const
  lastChangeStore.set({ change })
  expect(changeWords(change)).toBe('Deleted US.')
  expect(await undoChange(engine, change)).toBe('d')
  expect(api.restoreDataset).toHaveBeenCalledWith('d')
  expect(lastChangeStore.get().change).toBeNull()
})

test('a renaming is undone by the old name', async () => {
  const { api, engine } = fakeEngine()
  const change = { kind: 'renamed', id: 'd', from: 'a', to: 'b' } as const
  expect(changeWords(change)).toBe('Renamed a to b.')
  await undoChange(engine, change)
  expect(api.renameDataset).toHaveBeenCalledWith('d', 'a')
})

test('a change that cannot be undone stays on offer', async () => {
  const { api, engine } = fakeEngine()
  const change = { kind: 'deleted', id: 'd', name: 'US' } as const
  lastChangeStore.set({ change })
  api.restoreDataset.mockRejectedValue(new Error('gone'))
  await expect(undoChange(engine, change)).rejects.toThrow('gone')
  expect(lastChangeStore.get().change).toBe(change)
})
