import { afterEach, expect, test, vi } from 'vitest'
import { keyLabel, keyName, type KeyPress, readKey } from './key-names'

afterEach(() => vi.unstubAllGlobals())

const press = (key: string, rest: Partial<KeyPress> = {}): KeyPress => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...rest,
})

test('letters are named in lower case, Ctrl and Cmd alike', () => {
  expect(keyName(press('J', { shiftKey: true }))).toBe('j')
  expect(keyName(press('ArrowDown'))).toBe('ArrowDown')
  expect(keyName(press('k', { ctrlKey: true }))).toBe('mod+k')
  expect(keyName(press('K', { metaKey: true }))).toBe('mod+k')
  expect(keyName(press('x', { altKey: true }))).toBeNull()
  expect(keyName(press('I', { ctrlKey: true, shiftKey: true }))).toBeNull()
})

test.each([
  ['t', { ctrlKey: true }, /tabs/],
  ['l', { metaKey: true }, /browser/],
  ['c', { ctrlKey: true }, /text/],
  ['1', { ctrlKey: true }, /browser/],
  ['ArrowLeft', { ctrlKey: true }, /text/],
  ['Tab', {}, /focus/],
  ['F5', {}, /browser/],
  ['x', { altKey: true }, /Alt/],
  ['I', { ctrlKey: true, shiftKey: true }, /browser/],
  ['AudioVolumeUp', {}, /keyboard/],
  ['Dead', {}, /letter/],
] as const)('%s is refused with a reason', (key, rest, why) => {
  const read = readKey(press(key, rest))
  expect(read && 'refused' in read && read.refused).toMatch(why)
})

test.each(['o', 'ö', '/', ' ', 'Enter', 'PageUp'])('%j may be a shortcut', (key) => {
  expect(readKey(press(key))).toEqual({ name: key })
})

test('a modifier alone says nothing yet', () => {
  expect(readKey(press('Shift', { shiftKey: true }))).toBeNull()
})

test('caps say what keyboards say', () => {
  vi.stubGlobal('navigator', { platform: 'Linux x86_64' })
  expect(keyLabel('mod+Enter')).toBe('Ctrl Enter')
  expect([' ', 'Escape', 'ArrowUp', 'j'].map(keyLabel)).toEqual(['Space', 'Esc', '↑', 'J'])
})

test.each(['MacIntel', 'iPad', 'iPhone'])('on %s the caps say ⌘', (platform) => {
  vi.stubGlobal('navigator', { platform })
  expect([keyLabel('mod+k'), keyLabel('mod+Enter')]).toEqual(['⌘K', '⌘Enter'])
  expect(readKey(press('l', { metaKey: true }))).toEqual({
    refused: '⌘L is a command of the browser.',
  })
  expect(readKey(press('I', { metaKey: true, shiftKey: true }))).toEqual({
    refused: '⌘ and Shift with a key belongs to the browser.',
  })
})
