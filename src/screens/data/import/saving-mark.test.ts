import { expect, test } from 'vitest'
import type { DatasetSummary } from '../../../contracts/dataset'
import { parseSavingMark, storedBy } from './saving-mark'

const since = '2024-01-02T00:00:00.000Z'

test('a mark is a time, a target and the words for the files', () => {
  expect(parseSavingMark(`${since}\n\n3 files, 1 MB`)).toEqual({
    since,
    datasetId: '',
    source: '3 files, 1 MB',
  })
})

test.each([null, '', 'torn', `${since}\nd`])('%j is no mark', (text) => {
  expect(parseSavingMark(text)).toBeNull()
})

const dataset = (id: string, createdAt: string, updatedAt: string, kind = 'import') =>
  ({ id, createdAt, updatedAt, source: { kind } }) as unknown as DatasetSummary

test('a new dataset tells itself by its birth, an existing one by its change', () => {
  const [before, after] = ['2024-01-01', '2024-01-03']
  const old = dataset('old', before, before)
  const patched = dataset('patched', before, after)
  const fresh = dataset('fresh', after, after)
  const generated = dataset('generated', after, after, 'synthetic')
  const intoNew = { since, datasetId: '', source: 'x' }
  expect(storedBy(intoNew, [old, patched, generated])).toBeUndefined()
  expect(storedBy(intoNew, [patched, fresh])).toBe(fresh)
  const intoOld = { since, datasetId: 'old', source: 'x' }
  expect(storedBy(intoOld, [old, patched, fresh])).toBeUndefined()
  expect(storedBy({ ...intoOld, datasetId: 'patched' }, [old, patched])).toBe(patched)
})
