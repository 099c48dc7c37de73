import { expect, test } from 'vitest'
import { datasetDraft, memoryStore, QUIET, stockDraft } from '../testing/memory-store'

test('a rule counts as a trial once, another one again, and datasets count apart', async () => {
  const { store } = memoryStore()
  const make = async () =>
    (await store.createDataset(datasetDraft([stockDraft('AAA', 5)]), QUIET)).dataset.id
  const [one, other] = [await make(), await make()]
  expect(await store.countTrial(one, 'a')).toBe(1)
  expect(await store.countTrial(one, 'a')).toBe(1)
  expect(await store.countTrial(one, 'b')).toBe(2)
  expect(await store.countTrial(other, 'a')).toBe(1)
  expect(await store.listDatasets()).not.toContainEqual(
    expect.objectContaining({ tried: expect.anything() }),
  )
  await expect(store.countTrial('none', 'a')).rejects.toMatchObject({ app: { code: 'not_found' } })
})
