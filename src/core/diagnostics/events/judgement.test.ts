import { expect, test } from 'vitest'
import { instrumentOf, randomBars } from '../../../testing/random-market'
import { ALL_ROWS } from '../row-filter'
import { collectEvents, type EventPart } from './collect-events'
import { groupsOf } from './groups'
import { eventJudgements, type JudgedDays, type Judgement } from './judgement'
import { ALIGNMENTS, type EventsQuery } from './report'
import { summariseEvents } from './summarise-events'

const query = (alignment: EventsQuery['alignment'] = 'first'): EventsQuery => ({
  assetClass: null,
  universe: null,
  rows: ALL_ROWS,
  label: { kind: 'max_high', horizon: 10, theta: 0.2 },
  alignment,
  judgedBy: '2026-01-01T00:00:00.000Z',
})
const judgement = (verdict: Judgement['verdict'], ...tags: string[]): Judgement => ({
  verdict,
  tags,
  blind: true,
})
const market = Array.from({ length: 6 }, (_, i) =>
  instrumentOf(`S${i}`, randomBars(40 + i, 700), 'stock'),
)
const partsOf = (judged: ReadonlyMap<string, JudgedDays>, alignment = query().alignment) =>
  market.map((one) => collectEvents(one, query(alignment), judged.get(one.symbol)) as EventPart)
const bare = partsOf(new Map())

test('bar 0 speaks for its event, else the first positive bar that was judged, and no other bar', () => {
  const day = Int32Array.of(10, 11, 12, 13, 14, 15)
  const eventOf = Int32Array.of(-1, 0, 0, -1, 1, -1)
  const [yes, no] = [judgement('yes'), judgement('no')]
  const of = (zeros: number[], ...days: [number, Judgement][]) =>
    eventJudgements(day, Int32Array.from(zeros), eventOf, new Map(days))
  expect(of([1, 4], [11, yes], [12, no])).toEqual([yes, null])
  expect(of([1, 4], [12, no])).toEqual([no, null])
  expect(of([3, 5], [12, no], [13, yes])).toEqual([yes, null])
  expect(of([1, 4], [10, yes], [13, yes], [15, yes])).toEqual([null, null])
  expect(of([-1, 4], [11, yes], [14, no])).toEqual([yes, no])
})

test.each(ALIGNMENTS)(
  'a verdict on a first positive bar is found when bar 0 is %s',
  (alignment) => {
    const part = bare[0] as EventPart
    const days = new Map(Array.from(part.from, (t) => [part.day[t] as number, judgement('yes')]))
    const [found] = partsOf(new Map([['S0', days]]), alignment)
    expect(found?.judged).toHaveLength(found?.zero.length ?? -1)
    expect(found?.judged.every((one) => one?.verdict === 'yes')).toBe(true)
  },
)

test('groups by verdict add up to all events, groups by tag hold each event under each of its tags', () => {
  let count = 0
  const judged = new Map(
    bare.map((part) => {
      const days = Array.from(part.zero, (t): [number, Judgement][] => {
        const at = count++
        if (at % 3 === 0) return []
        const tags = [...(at % 2 ? ['tight'] : []), ...(at % 5 ? ['late'] : [])]
        return [[part.day[t] as number, judgement(at % 3 === 1 ? 'yes' : 'no', ...tags)]]
      })
      return [part.symbol, new Map(days.flat())] as const
    }),
  )
  const report = summariseEvents(partsOf(judged), query(), { draws: 20, seed: 1 })
  const { verdict, tag } = report.paths.lines
  expect(verdict.map(({ group }) => group)).toEqual(['yes', 'no', 'not judged'])
  expect(verdict.reduce((sum, { events }) => sum + events, 0)).toBe(report.events.length)
  expect(new Set(tag.map(({ group }) => group))).toEqual(
    new Set(['#tight', '#late', 'judged, no tag', 'not judged']),
  )
  for (const line of [...verdict, ...tag]) {
    const grouping = verdict.includes(line) ? 'verdict' : 'tag'
    const own = report.events.filter((event) => groupsOf(event, grouping).includes(line.group))
    expect([line.events, line.symbols, line.dates]).toEqual([
      own.length,
      new Set(own.map(({ symbol }) => symbol)).size,
      new Set(own.map(({ date }) => date)).size,
    ])
  }
  const [both] = report.events.filter(({ judged: said }) => said?.tags.length === 2)
  expect(groupsOf(both!, 'tag')).toEqual(['#tight', '#late'])
})

test('without a verdict there are no groups, and nothing else differs', () => {
  const report = summariseEvents(bare, query(), { draws: 20, seed: 1 })
  expect([report.paths.lines.verdict, report.paths.lines.tag]).toEqual([[], []])
})
