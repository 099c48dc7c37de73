// @vitest-environment happy-dom
import { act } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { setPreferences } from '../state/preferences'
import { KeyHint } from './key-hint'
import { perform, useHotkeys, useHotkeyLayers } from './use-hotkeys'

const next = vi.fn()
const judge = vi.fn()
let root: Root
let host: HTMLElement

function Screen({ enabled = true }: { readonly enabled?: boolean }) {
  useHotkeys({ 'single.next': next, 'review.yes': judge }, enabled)
  const ids = useHotkeyLayers().flatMap((layer) => layer.ids)
  return (
    <>
      <input aria-label="field" />
      <textarea aria-label="text" />
      <select aria-label="choice" />
      <p contentEditable suppressContentEditableWarning />
      <div role="dialog">
        <button type="button">inside</button>
      </div>
      <output>{ids.join()}</output>
      <KeyHint of="single.next" />
    </>
  )
}

const press = (target: EventTarget, key: string, repeat = false) =>
  act(() => target.dispatchEvent(new KeyboardEvent('keydown', { key, repeat, bubbles: true })))

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
  next.mockClear()
  judge.mockClear()
  host = document.body.appendChild(document.createElement('div'))
  root = createRoot(host)
  act(() => root.render(<Screen />))
})

afterEach(() => {
  act(() => root.unmount())
  act(() => setPreferences({ keys: {} }))
  host.remove()
  vi.unstubAllGlobals()
})

test('a key works anywhere on the page and is listed', async () => {
  await press(document.body, 'j')
  expect(next).toHaveBeenCalledTimes(1)
  expect(host.querySelector('output')?.textContent).toBe('single.next,review.yes')
})

test('a key held down moves on and on, and does anything else once', async () => {
  for (const repeat of [false, true, true]) await press(document.body, 'j', repeat)
  expect(next).toHaveBeenCalledTimes(3)
  for (const repeat of [false, true, true]) await press(document.body, '3', repeat)
  expect(judge).toHaveBeenCalledTimes(1)
})

test('the key that the user chose works, is shown, and the usual one no longer does', async () => {
  act(() => setPreferences({ keys: { 'single.next': ['x'] } }))
  expect(host.querySelector('kbd')?.textContent).toBe('X')
  await press(document.body, 'j')
  expect(next).not.toHaveBeenCalled()
  await press(document.body, 'x')
  expect(next).toHaveBeenCalledTimes(1)
  act(() => setPreferences({ keys: { 'single.next': [] } }))
  expect(host.querySelector('kbd')).toBeNull()
})

test.each(['input', 'textarea', 'select', 'p', 'button'])(
  'no key, chosen or usual, works while typing or under a dialog: %s',
  async (selector) => {
    const target = host.querySelector<HTMLElement>(selector)
    if (!target) throw new Error(`no ${selector}`)
    await press(target, 'j')
    act(() => setPreferences({ keys: { 'single.next': ['x', ' ', 'ArrowRight'] } }))
    for (const key of ['x', ' ', 'ArrowRight']) await press(target, key)
    expect(next).not.toHaveBeenCalled()
  },
)

test('no key works under a modal dialog that lost the focus, even when the key closes it', async () => {
  const modal = host.appendChild(document.createElement('div'))
  modal.setAttribute('aria-modal', 'true')
  const close = () => modal.remove()
  window.addEventListener('keydown', close, { capture: true, once: true })
  await press(document.body, 'j')
  expect(next).not.toHaveBeenCalled()
  await press(document.body, 'j')
  expect(next).toHaveBeenCalledTimes(1)
})

test('what a key does can be done without it', async () => {
  act(() => perform('single.next'))
  act(() => perform('single.before'))
  expect(next).toHaveBeenCalledTimes(1)
})

test('a disabled or unmounted screen takes its keys along', async () => {
  act(() => root.render(<Screen enabled={false} />))
  await press(document.body, 'j')
  expect(next).not.toHaveBeenCalled()
  expect(host.querySelector('output')?.textContent).toBe('')
})
