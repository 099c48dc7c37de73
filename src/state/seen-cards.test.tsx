// @vitest-environment happy-dom
import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { afterEach, expect, test, vi } from 'vitest'
import { forgetSeen, markSeen, useSeen } from './seen-cards'

vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)

afterEach(() => {
  forgetSeen()
  vi.restoreAllMocks()
})

function Probe({ datasetId, card }: { readonly datasetId: string; readonly card: string }) {
  return useSeen(datasetId)(card) ? 'seen' : 'new'
}

async function probe(datasetId: string, card: string) {
  const host = document.createElement('div')
  const root = createRoot(host)
  await act(() => root.render(<Probe datasetId={datasetId} card={card} />))
  return { says: () => host.textContent, leave: () => act(() => root.unmount()) }
}

test('a card is seen from the moment it is marked, in its own dataset alone', async () => {
  const here = await probe('d1', 'AAA@2020-01-02')
  const elsewhere = await probe('d2', 'AAA@2020-01-02')
  expect(here.says()).toBe('new')
  await act(() => markSeen('d1', ['AAA@2020-01-02', 'BBB@2020-01-02']))
  expect(here.says()).toBe('seen')
  expect(elsewhere.says()).toBe('new')
  await here.leave()
  await elsewhere.leave()
})

test('what was seen outlives a reload, and is gone when it is forgotten', async () => {
  markSeen('d1', ['AAA@2020-01-02'])
  vi.resetModules()
  const reloaded = await import('./seen-cards')
  const Again = () => (reloaded.useSeen('d1')('AAA@2020-01-02') ? 'seen' : 'new')
  const host = document.createElement('div')
  const root = createRoot(host)
  await act(() => root.render(<Again />))
  expect(host.textContent).toBe('seen')
  await act(() => reloaded.forgetSeen())
  expect(host.textContent).toBe('new')
  expect(sessionStorage.length).toBe(0)
  await act(() => root.unmount())
})

test('without room in storage cards are remembered all the same', async () => {
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError')
  })
  const here = await probe('d1', 'AAA@2020-01-02')
  await act(() => markSeen('d1', ['AAA@2020-01-02']))
  expect(here.says()).toBe('seen')
  await here.leave()
})
