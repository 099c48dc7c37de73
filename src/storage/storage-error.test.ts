import { expect, test } from 'vitest'
import { coilError } from '../contracts/errors'
import { guarded, toStorageError } from './storage-error'

const named = (name: string, rest: object = {}) =>
  Object.assign(new Error(`${name} happened`), { name, ...rest })

test.each([
  [named('QuotaExceededError'), 'storage_full'],
  [named('AbortError', { inner: named('QuotaExceededError') }), 'storage_full'],
  [named('VersionError'), 'storage_blocked'],
  [named('DatabaseClosedError', { inner: named('VersionError') }), 'storage_blocked'],
  [named('OpenFailedError', { inner: named('InvalidStateError') }), 'storage_failed'],
  [named('DataError'), 'storage_failed'],
  ['torn', 'storage_failed'],
])('%s becomes a code with a hint', (thrown, code) => {
  const { app } = toStorageError(thrown)
  expect(app.code).toBe(code)
  expect(app.hint).not.toBe('')
})

test('guarded lets a CoilError through unchanged', async () => {
  const error = coilError('not_found', 'There is no dataset x.')
  await expect(guarded(() => Promise.reject(error))).rejects.toBe(error)
})
