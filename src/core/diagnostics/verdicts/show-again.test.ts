import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { LoggedVerdict } from './judged'
import { AGAIN_GAP, AGAIN_SHARE, cardDueAfter } from './show-again'

const card = (i: number) => ({ symbol: `S${i % 37}`, date: `20${10 + (i % 83)}-01-02` })
const said = (i: number, rest: Partial<LoggedVerdict> = {}): LoggedVerdict => ({
  ...card(i),
  blind: true,
  again: false,
  ...rest,
})

const unseen = () => false
const nameOf = ({ symbol, date }: { symbol: string; date: string }) => `${symbol}@${date}`

/** Judges cards 0 to `count` in order, and every card that comes again at once. */
function sitThrough(seed: string, count: number): readonly LoggedVerdict[] {
  const log: LoggedVerdict[] = []
  for (let i = 0; i < count; i++) {
    const due = cardDueAfter(seed, card(i), log, unseen)
    log.push(said(i))
    if (due) log.push({ ...due, blind: true, again: true })
  }
  return log
}

test('about one card in twenty comes again, each once, and none before twenty others', () => {
  fc.assert(
    fc.property(fc.string(), (seed) => {
      const count = 1500
      const log = sitThrough(seed, count)
      const again = log.filter((one) => one.again)
      const expected = AGAIN_SHARE * count
      const spread = 5 * Math.sqrt(expected)
      expect(Math.abs(again.length - expected)).toBeLessThan(spread)
      const names = again.map(({ symbol, date }) => symbol + date)
      expect(new Set(names).size).toBe(names.length)
      log.forEach((one, at) => {
        if (!one.again) return
        const before = log.findIndex(
          ({ symbol, date }) => symbol === one.symbol && date === one.date,
        )
        expect(at - before).toBeGreaterThan(AGAIN_GAP - 1)
        expect(log[before]?.again).toBe(false)
      })
    }),
    { numRuns: 4 },
  )
})

test('the same log gives the same card, another dataset others', () => {
  expect(sitThrough('a', 400)).toEqual(sitThrough('a', 400))
  expect(sitThrough('a', 400)).not.toEqual(sitThrough('b', 400))
})

test('only cards that were judged blind first come again', () => {
  const log = Array.from({ length: 60 }, (_, i) => said(i, { blind: i === 7 }))
  const due = Array.from({ length: 400 }, (_, i) => cardDueAfter('a', card(100 + i), log, unseen))
  const found = due.filter((one) => one !== null)
  expect(found.length).toBeGreaterThan(0)
  for (const one of found) expect(one).toEqual(card(7))
  const open = log.map((one) => ({ ...one, blind: false }))
  for (let i = 0; i < 400; i++) expect(cardDueAfter('a', card(100 + i), open, unseen)).toBeNull()
})

test('no card comes again that was seen open, as those judged in the grid are', () => {
  const log = Array.from({ length: 60 }, (_, i) => said(i))
  const opened = new Set(Array.from({ length: 30 }, (_, i) => nameOf(card(i))))
  const due = Array.from({ length: 400 }, (_, i) =>
    cardDueAfter('a', card(100 + i), log, (one) => opened.has(nameOf(one))),
  ).filter((one) => one !== null)
  expect(due.length).toBeGreaterThan(0)
  for (const one of due) expect(opened.has(nameOf(one))).toBe(false)
})
