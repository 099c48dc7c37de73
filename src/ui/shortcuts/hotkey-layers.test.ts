import { expect, test } from 'vitest'
import { type ShortcutId, SHORTCUTS } from './catalogue'
import { findHotkey, mayFire } from './hotkey-layers'

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
  const layer = (...ids: ShortcutId[]) => ({ ids, run: () => {} })
  const layers = [layer('everywhere.palette', 'table.next'), layer('single.next')]
  const find = (name: string) => findHotkey(layers, name, (id) => SHORTCUTS[id].keys)?.id
  expect(find('j')).toBe('single.next')
  expect(find('mod+k')).toBe('everywhere.palette')
  expect(find('q')).toBeUndefined()
})
