import { expect, test } from 'vitest'
import { barsShown, cardText, fullReveal, panesOf, parseCard, reviewState } from './review-state'

test('a card survives the way to the URL and back, dashes and dots in symbols included', () => {
  for (const symbol of ['AMC', 'BRK.B', 'BTC-USD', 'A@B']) {
    const card = { symbol, date: '2021-05-12' }
    expect(parseCard(cardText(card))).toEqual(card)
  }
  expect(parseCard('AMC')).toBeNull()
  expect(parseCard(null)).toBeNull()
})

test('panes are features, each once, three at most, whatever the address says', () => {
  expect(panesOf('')).toEqual([])
  expect(panesOf('rsi14,nonsense,rsi_14,hv20,ret5,ret20')).toEqual(['rsi14', 'hv20', 'ret5'])
})

test('cards open hidden, or whole when the future is shown, and never reach beyond', () => {
  const state = reviewState.parse({})
  expect(barsShown(state, 10, false)).toBe(0)
  expect(barsShown({ ...state, hidden: false }, 10, false)).toBe(fullReveal(10))
  expect(barsShown({ ...state, shown: 3 }, 10, false)).toBe(3)
  expect(barsShown({ ...state, shown: 9999 }, 10, false)).toBe(fullReveal(10))
  expect(barsShown({ ...state, shown: -1 }, 10, false)).toBe(0)
})

test('in blind mode a judged card is open, and no other one', () => {
  const blind = { ...reviewState.parse({}), hidden: false, blind: true }
  expect(barsShown(blind, 10, false)).toBe(0)
  expect(barsShown(blind, 10, true)).toBe(fullReveal(10))
})
