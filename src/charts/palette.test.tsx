// @vitest-environment happy-dom
import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { expect, test } from 'vitest'
import { usePalette } from './palette'

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })

const choose = (scheme: string, canvas: string) =>
  act(async () => {
    document.documentElement.style.setProperty('--canvas', canvas)
    document.documentElement.setAttribute('data-mantine-color-scheme', scheme)
  })

const Drawing = () => <i>{usePalette().canvas}</i>

test('a theme that is switched while nothing is drawn is the one that is drawn in next', async () => {
  const host = document.createElement('div')
  const draw = async () => {
    const root = createRoot(host)
    await act(async () => root.render(<Drawing />))
    return () => act(async () => root.unmount())
  }
  await choose('light', 'white')
  const leave = await draw()
  expect(host.textContent).toBe('white')
  await choose('dark', 'black')
  expect(host.textContent).toBe('black')
  await leave()
  await choose('light', 'white')
  await draw()
  expect(host.textContent).toBe('white')
})
