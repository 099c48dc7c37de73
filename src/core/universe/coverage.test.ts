import { expect, test } from 'vitest'
import { coverMembers, respelled } from './coverage'

const holding = (symbol: string, assetClass: 'stock' | 'crypto' = 'stock') => ({
  symbol,
  assetClass,
  bars: 10,
  first: '2020-01-01',
  last: '2020-01-10',
})

test('members are found by their very symbol, and other spellings are proposed', () => {
  const members = ['GME', 'BRK.B', 'BTC-USD', 'NOPE'].map((symbol) => ({ symbol }))
  const held = [holding('GME'), holding('BRK-B'), holding('BTCUSDT', 'crypto'), holding('BTC')]
  const covered = coverMembers(members, held)
  expect(covered.map(({ holding: one }) => one?.symbol ?? null)).toEqual(['GME', null, null, null])
  expect(covered.map(({ spelling }) => spelling)).toEqual([null, 'BRK-B', 'BTCUSDT', null])
  expect(respelled(covered).map(({ symbol }) => symbol)).toEqual([
    'GME',
    'BRK-B',
    'BTCUSDT',
    'NOPE',
  ])
})

test('a bare symbol is a coin when the list says so; two possible spellings propose none', () => {
  const coin = { symbol: 'ETH', assetClass: 'crypto' as const }
  const [found] = coverMembers([coin], [holding('ETH-USD', 'crypto')])
  expect(found?.spelling).toBe('ETH-USD')
  expect(coverMembers([{ symbol: 'ETH' }], [holding('ETH-USD', 'crypto')])[0]?.spelling).toBeNull()
  const two = [holding('ETH-USD', 'crypto'), holding('ETHUSDT', 'crypto')]
  expect(coverMembers([coin], two)[0]?.spelling).toBeNull()
})
