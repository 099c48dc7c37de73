// @vitest-environment happy-dom
import { act } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { useHotkeys, useHotkeyLayers } from './use-hotkeys'

const next = vi.fn()
let root: Root
let host: HTMLElement

function Screen({ enabled = true }: { readonly enabled?: boolean }) {
  useHotkeys('Screen', [{ keys: ['j'], label: 'Next', run: next }], enabled)
  const labels = useHotkeyLayers().flatMap(({ hotkeys }) => hotkeys.map(({ label }) => label))
  return (
    <>
      <input aria-label="field" />
      <div role="dialog">
        <button type="button">inside</button>
      </div>
      <output>{labels.join()}</output>
    </>
  )
}

const press = (target: EventTarget, key: string) =>
  act(() => target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true })))

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
  next.mockClear()
  host = document.body.appendChild(document.createElement('div'))
  root = createRoot(host)
  act(() => root.render(<Screen />))
})

afterEach(() => {
  act(() => root.unmount())
  host.remove()
  vi.unstubAllGlobals()
})

test('a key works anywhere on the page and is listed', async () => {
  await press(document.body, 'j')
  expect(next).toHaveBeenCalledTimes(1)
  expect(host.querySelector('output')?.textContent).toBe('Next')
})

test('no key works while typing or under a dialog', async () => {
  await press(host.querySelector('input')!, 'j')
  await press(host.querySelector('button')!, 'j')
  expect(next).not.toHaveBeenCalled()
})

test('a disabled or unmounted screen takes its keys along', async () => {
  act(() => root.render(<Screen enabled={false} />))
  await press(document.body, 'j')
  expect(next).not.toHaveBeenCalled()
  expect(host.querySelector('output')?.textContent).toBe('')
})
