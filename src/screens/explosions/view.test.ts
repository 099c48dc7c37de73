import { expect, test } from 'vitest'
import type { ExplosionEvent } from '../../contracts/explosions'
import { tagGroup } from '../../core/diagnostics/events/groups'
import { eventsByYear, heatOf, heatSteps } from './months'
import {
  explosionsView,
  filterOf,
  groupFilter,
  listed,
  monthFilter,
  oneFilter,
  queryOf,
} from './view'

const dataset = { classes: { stock: 3, crypto: 5, other: 0 } }

const event = (symbol: string, date: string, peakGain: number | null): ExplosionEvent => ({
  symbol,
  assetClass: 'stock',
  date,
  close: 10,
  peakGain,
  peakAt: peakGain === null ? null : 3,
  endGain: null,
  dip: null,
  bbPctRank: 1,
  quiet: symbol === 'A-B@C',
  judged: symbol === 'D' ? { verdict: 'yes', tags: ['tight base', 'a:b'], blind: true } : null,
  controls: [],
})

const events = [
  event('A-B@C', '2021-03-04', 0.6),
  event('D', '2021-03-30', null),
  event('E', '2023-12-01', 0.9),
]

test('a view survives the way to the URL and back, and text it does not know is the usual view', () => {
  const usual = explosionsView.parse({})
  const changed = { ...usual, label: 'end_close', h: 5, align: 'hit', row: 7, net: true } as const
  const written = Object.entries(explosionsView.format(changed)).filter(([, text]) => text)
  expect(explosionsView.parse(Object.fromEntries(written) as Record<string, string>)).toEqual(
    changed,
  )
  expect(explosionsView.parse({ label: 'vol_scaled', h: '0', row: '-3', align: 'x' })).toEqual(
    usual,
  )
})

test('verdicts count up to a moment of the address, and none without one', () => {
  const at = '2026-01-31T12:00:00.000Z'
  const asked = (search: Record<string, string>) =>
    queryOf(explosionsView.parse(search), dataset).judgedBy
  expect(asked({ group: 'tag', by: at })).toBe(at)
  expect(asked({ group: 'tag', by: 'soon' })).toBeNull()
  expect(asked({})).toBeNull()
})

test('theta is the usual one of the class unless it is given', () => {
  const view = explosionsView.parse({})
  expect(queryOf(view, dataset)).toMatchObject({ assetClass: 'crypto', label: { theta: 0.3 } })
  expect(queryOf({ ...view, cls: 'stock' }, dataset).label.theta).toBe(0.5)
  expect(queryOf({ ...view, cls: 'other' }, dataset).assetClass).toBe('crypto')
  expect(queryOf({ ...view, cls: 'all', theta: 0.7 }, dataset)).toMatchObject({
    assetClass: null,
    label: { theta: 0.7 },
  })
})

test('a month, a group and a single event each list theirs, and nonsense lists all', () => {
  const shown = (text: string | null) =>
    listed(events, filterOf(text), { sort: 'date', desc: false }).map(({ symbol }) => symbol)
  expect(shown(monthFilter('2021-03'))).toEqual(['A-B@C', 'D'])
  expect(shown(monthFilter('2023'))).toEqual(['E'])
  expect(shown(groupFilter('quiet', 'after quiet'))).toEqual(['A-B@C'])
  expect(shown(groupFilter('bb', '80–100'))).toEqual(['A-B@C', 'D', 'E'])
  expect(shown(groupFilter('verdict', 'yes'))).toEqual(['D'])
  expect(shown(groupFilter('verdict', 'not judged'))).toEqual(['A-B@C', 'E'])
  expect(shown(groupFilter('tag', tagGroup('tight base')))).toEqual(['D'])
  expect(shown(groupFilter('tag', tagGroup('a:b')))).toEqual(['D'])
  expect(shown(oneFilter(events[0] as ExplosionEvent))).toEqual(['A-B@C'])
  expect(shown('nonsense')).toHaveLength(3)
  expect(shown(null)).toHaveLength(3)
})

test('a missing figure stands last whichever way the list is sorted', () => {
  const order = (desc: boolean) =>
    listed(events, null, { sort: 'peakGain', desc }).map(({ symbol }) => symbol)
  expect(order(true)).toEqual(['E', 'A-B@C', 'D'])
  expect(order(false)).toEqual(['A-B@C', 'E', 'D'])
})

test('years without an event keep their row, and months add up', () => {
  const years = eventsByYear(events)
  expect(years.map(({ year, total }) => [year, total])).toEqual([
    [2021, 2],
    [2022, 0],
    [2023, 1],
  ])
  expect(years[0]?.months[2]).toBe(2)
  expect(eventsByYear([])).toEqual([])
})

test.each([1, 6, 29, 111, 4000])('heat of up to %i events grows from 0 to at most 5', (most) => {
  const steps = heatSteps(most)
  const heats = Array.from({ length: most }, (_, i) => heatOf(i + 1, steps))
  expect(heats).toEqual(heats.toSorted((a, b) => a - b))
  expect(heats[0]).toBe(0)
  expect(heats.at(-1)).toBeLessThanOrEqual(5)
  if (most >= 6) expect(heats.at(-1)).toBe(5)
})
