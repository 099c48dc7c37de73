import { expect, test } from 'vitest'
import { membersWord, survivorshipWarning } from './survivorship'

const coins = { asOf: '2026-11-01', members: [{ assetClass: 'crypto' as const }] }

test('a list made after the first bar leaves out what died before it', () => {
  expect(survivorshipWarning(coins, '2020-11-15')).toBe(
    'Members as of 2026-11-01, data from 2020-11-15: coins that died earlier are not in it.',
  )
})

test('a list as old as the data leaves out nothing', () => {
  expect(survivorshipWarning(coins, '2026-11-01')).toBeNull()
  expect(survivorshipWarning(coins, '2026-12-01')).toBeNull()
})

test('members of several or unknown classes are instruments', () => {
  expect(membersWord(['stock', 'stock'])).toBe('stocks')
  expect(membersWord(['stock', 'crypto'])).toBe('instruments')
  expect(membersWord([undefined, 'stock'])).toBe('instruments')
  expect(membersWord([])).toBe('instruments')
})
