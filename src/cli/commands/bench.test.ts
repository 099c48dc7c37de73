import { expect, test } from 'vitest'
import type { Project } from '../project'
import { UsageError } from '../usage'
import { bench } from './bench'

const project: Project = {
  root: '/nowhere',
  isStale: () => true,
  findChromium: async () => null,
}

test('rows without a browser or a build say why, and the others are measured', async () => {
  expect(await bench(['--rows', '3,6,8,9,10'], project)).toMatchObject({
    machine: expect.any(String),
    cores: expect.any(Number),
    results: [
      { row: 3, peerMs: expect.any(Number), ratio: expect.any(Number) },
      { row: 3, peerMs: expect.any(Number), ratio: expect.any(Number) },
      { row: 6, notMeasured: expect.stringContaining('there is no Chromium') },
      { row: 8, notMeasured: expect.stringContaining('there is no Chromium') },
      { row: 9, notMeasured: expect.stringContaining('there is no Chromium') },
      { row: 9, notMeasured: expect.stringContaining('there is no Chromium') },
      { row: 10, notMeasured: expect.stringContaining('npm run build') },
    ],
  })
})

test('a browser is no use to row 8 without a driver', async () => {
  const bare = { ...project, findChromium: () => Promise.reject(new Error('no such package')) }
  expect(await bench(['--rows=8'], bare)).toMatchObject({
    results: [{ row: 8, notMeasured: 'Playwright is not installed: no such package' }],
  })
})

test('an unknown row is wrong usage', async () => {
  await expect(bench(['--rows', '6,99'], project)).rejects.toThrow(UsageError)
})
