import { expect, test } from 'vitest'
import { findHotkey, keyName, mayFire } from './hotkey-layers'

const press = (
  key: string,
  rest: Partial<Record<'ctrlKey' | 'metaKey' | 'altKey', boolean>> = {},
) => keyName({ key, ctrlKey: false, metaKey: false, altKey: false, ...rest })

test('letters are named in lower case, Ctrl and Cmd alike', () => {
  expect(press('J')).toBe('j')
  expect(press('ArrowDown')).toBe('ArrowDown')
  expect(press('k', { ctrlKey: true })).toBe('mod+k')
  expect(press('K', { metaKey: true })).toBe('mod+k')
  expect(press('x', { altKey: true })).toBeNull()
})

test('nothing fires while typing but a combination, nothing at all over an overlay', () => {
  expect(mayFire('j', 'typing')).toBe(false)
  expect(mayFire('Enter', 'typing')).toBe(false)
  expect(mayFire('mod+k', 'typing')).toBe(true)
  expect(mayFire('mod+k', 'overlay')).toBe(false)
})

test('a focused control keeps the keys that work it', () => {
  expect(mayFire('Enter', 'control')).toBe(false)
  expect(mayFire(' ', 'control')).toBe(false)
  expect(mayFire('j', 'control')).toBe(true)
  expect(mayFire('ArrowDown', 'choice')).toBe(false)
  expect(mayFire('Enter', 'page')).toBe(true)
})

test('the newest layer wins', () => {
  const hotkey = (label: string, key: string) => ({ keys: [key], label, run: () => {} })
  const layers = [
    { scope: 'Everywhere', hotkeys: [hotkey('palette', 'mod+k'), hotkey('old', 'j')] },
    { scope: 'Setups', hotkeys: [hotkey('new', 'j')] },
  ]
  expect(findHotkey(layers, 'j')?.label).toBe('new')
  expect(findHotkey(layers, 'mod+k')?.label).toBe('palette')
  expect(findHotkey(layers, 'q')).toBeNull()
})
