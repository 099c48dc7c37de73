import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { outFolder } from './out-folder'

const root = mkdtempSync(join(tmpdir(), 'coil-out-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))

test('a folder is made with those above it, and one that is there is taken', () => {
  const path = join(root, 'a', 'b', 'c/')
  outFolder(path)('x.csv', '1')
  outFolder(path)('x.csv', '2')
  expect(readFileSync(join(path, 'x.csv'), 'utf8')).toBe('2')
})

test('a path through a file, and one that a file system denies, are refused', () => {
  writeFileSync(join(root, 'file'), '')
  expect(() => outFolder(join(root, 'file'))).toThrow('cannot be a folder: file already exists')
  expect(() => outFolder(join(root, 'file', 'x'))).toThrow('cannot be a folder: not a directory')
  expect(() => outFolder('/proc/coil/out')).toThrow('/proc/coil/out cannot be a folder')
})

test('a file that cannot be written is named with the reason', () => {
  const write = outFolder(join(root, 'd'))
  mkdirSync(join(root, 'd', 'x.csv'))
  expect(() => write('x.csv', '1')).toThrow(
    `${join(root, 'd', 'x.csv')} cannot be written: illegal operation on a directory`,
  )
})
