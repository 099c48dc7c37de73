// @vitest-environment happy-dom
import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { dayFromIso } from '../core/columns/day'
import { markCard, markSeen, useSeen } from './seen-cards'

vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)

beforeEach(() => localStorage.clear())
afterEach(() => {
  vi.restoreAllMocks()
  vi.resetModules()
})

const dayOf = (date: string) => dayFromIso(date) ?? Number.NaN
const days = (symbol: string, from: string, to = from) => ({
  symbol,
  from: dayOf(from),
  to: dayOf(to),
})

type Module = Pick<typeof import('./seen-cards'), 'useSeen'>

async function probe(
  datasetId: string,
  symbol: string,
  date: string,
  module: Module = { useSeen },
) {
  const Probe = () => (module.useSeen(datasetId)({ symbol, date }) ? 'seen' : 'new')
  const host = document.createElement('div')
  const root = createRoot(host)
  await act(() => root.render(<Probe />))
  return { says: () => host.textContent, leave: () => act(() => root.unmount()) }
}

test('a card is seen from the moment its day is marked, in its own dataset and instrument alone', async () => {
  const probes = await Promise.all([
    probe('d1', 'AAA', '2020-01-07'),
    probe('d1', 'AAA', '2020-01-10'),
    probe('d1', 'BBB', '2020-01-07'),
    probe('d2', 'AAA', '2020-01-07'),
  ])
  const said = () => probes.map(({ says }) => says())
  expect(said()).toEqual(['new', 'new', 'new', 'new'])
  await act(() => markSeen('d1', [days('AAA', '2020-01-02', '2020-01-09')]))
  expect(said()).toEqual(['seen', 'new', 'new', 'new'])
  await act(() => markCard('d2', 'AAA', '2020-01-07'))
  expect(said()).toEqual(['seen', 'new', 'new', 'seen'])
  for (const { leave } of probes) await leave()
})

test('what was seen outlives the tab, and is gone when it is forgotten', async () => {
  markCard('d3', 'AAA', '2020-01-02')
  vi.resetModules()
  const reloaded = await import('./seen-cards')
  const again = await probe('d3', 'AAA', '2020-01-02', reloaded)
  expect(again.says()).toBe('seen')
  await act(() => reloaded.forgetSeen())
  expect(again.says()).toBe('new')
  expect(localStorage.length).toBe(0)
  await again.leave()
})

test('tabs add to what each other remembers, and follow it', async () => {
  vi.resetModules()
  const other = await import('./seen-cards')
  other.followSeen()
  const there = await probe('d4', 'AAA', '2020-01-02', other)
  markCard('d4', 'AAA', '2020-01-02')
  const key = 'coil.seen.d4'
  await act(() =>
    globalThis.dispatchEvent(
      new StorageEvent('storage', { key, newValue: localStorage.getItem(key) }),
    ),
  )
  expect(there.says()).toBe('seen')
  // This tab is not told of what the other one marks, and must not write over it.
  other.markCard('d4', 'AAA', '2021-05-05')
  markCard('d4', 'BBB', '2020-01-02')
  const here = await probe('d4', 'AAA', '2021-05-05')
  expect(here.says()).toBe('seen')
  const kept = JSON.parse(localStorage.getItem(key) ?? '') as { seen: Record<string, number[]> }
  expect(kept.seen).toEqual({
    AAA: [dayOf('2020-01-02'), dayOf('2020-01-02'), dayOf('2021-05-05'), dayOf('2021-05-05')],
    BBB: [dayOf('2020-01-02'), dayOf('2020-01-02')],
  })
  await there.leave()
  await here.leave()
})

test('of many datasets the one longest not looked at is forgotten', () => {
  const now = vi.spyOn(Date, 'now')
  for (let i = 0; i < 40; i++) {
    now.mockReturnValue(i)
    markCard(`many ${i}`, 'AAA', '2020-01-02')
  }
  expect(localStorage.length).toBe(32)
  expect(localStorage.getItem('coil.seen.many 7')).toBeNull()
  expect(localStorage.getItem('coil.seen.many 8')).not.toBeNull()
})

test('without room in storage, or with garbage in it, cards are remembered all the same', async () => {
  localStorage.setItem('coil.seen.d5', '{"at":1,"seen":{"AAA":[3')
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError')
  })
  const here = await probe('d5', 'AAA', '2020-01-02')
  await act(() => markCard('d5', 'AAA', '2020-01-02'))
  expect(here.says()).toBe('seen')
  await here.leave()
})
