// @vitest-environment happy-dom
import { act } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { PlotReader } from './plot-reader'

const open = vi.fn()
let root: Root
let host: HTMLElement

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
  open.mockClear()
  host = document.body.appendChild(document.createElement('div'))
  root = createRoot(host)
  act(() =>
    root.render(
      <PlotReader
        label="Months"
        does="opens a month"
        places={[0.1, 0.3, 0.5, 0.7, 0.9]}
        insets={[100, 100]}
        wordsOf={(at) => [`month ${at}`]}
        onOpen={open}
      >
        <svg />
      </PlotReader>,
    ),
  )
  plot().getBoundingClientRect = () => new DOMRect(0, 0, 1200, 50)
})

afterEach(() => {
  act(() => root.unmount())
  host.remove()
})

const plot = () => host.querySelector('[role=group]') as HTMLElement
const words = () => host.querySelector('[role=status]')?.textContent
const press = (key: string, shiftKey = false) =>
  act(() => plot().dispatchEvent(new KeyboardEvent('keydown', { key, shiftKey, bubbles: true })))
const point = (type: string, clientX: number, pointerType = 'mouse') =>
  act(() => plot().dispatchEvent(new PointerEvent(type, { clientX, pointerType, bubbles: true })))
const click = () => act(() => plot().click())

test('keys read place by place within the ends, and Enter opens what is read', () => {
  expect(plot().getAttribute('aria-label')).toBe('Months; arrow keys read it, Enter opens a month')
  press('Enter')
  expect(open).not.toHaveBeenCalled()
  press('ArrowRight')
  expect(words()).toBe('month 0')
  press('ArrowLeft')
  expect(words()).toBe('month 0')
  press('ArrowRight', true)
  expect(words()).toBe('month 4')
  press('Home')
  press('ArrowRight')
  press('Enter')
  expect(open).toHaveBeenCalledExactlyOnceWith(1)
  press('Escape')
  expect(words()).toBe('')
})

test('a mouse reads the nearest place between the insets and opens it by a click', () => {
  point('pointermove', 100 + 450)
  expect(words()).toBe('month 2')
  point('pointermove', 20)
  expect(words()).toBe('month 0')
  point('pointerdown', 20)
  click()
  expect(open).toHaveBeenCalledExactlyOnceWith(0)
})

test('a finger reads with its first touch and opens with the second', () => {
  point('pointerdown', 100 + 720, 'touch')
  click()
  expect(words()).toBe('month 3')
  expect(open).not.toHaveBeenCalled()
  point('pointerdown', 100 + 505, 'touch')
  click()
  expect(words()).toBe('month 2')
  expect(open).not.toHaveBeenCalled()
  point('pointerdown', 100 + 510, 'touch')
  click()
  expect(open).toHaveBeenCalledExactlyOnceWith(2)
})
