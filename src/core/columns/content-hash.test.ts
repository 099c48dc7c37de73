import fc from 'fast-check'
import { expect, test } from 'vitest'
import { allocateBars } from './bars'
import { hashBars, hashBytes, hashParts, hashText, murmur128 } from './content-hash'

test('murmur128 gives the verification value of SMHasher for MurmurHash3_x86_128', () => {
  const hashes = new Uint8Array(256 * 16)
  for (let i = 0; i < 256; i++) {
    const key = Uint8Array.from({ length: i }, (_, k) => k)
    hashes.set(new Uint8Array(murmur128(key, 256 - i).buffer), i * 16)
  }
  expect(murmur128(hashes, 0)[0]).toBe(0xb3ece62a)
})

test('hashBytes does not depend on where the bytes lie in memory', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 80 }), fc.nat(7), (bytes, offset) => {
      const moved = new Uint8Array(bytes.length + offset)
      moved.set(bytes, offset)
      expect(hashBytes(moved.subarray(offset))).toBe(hashBytes(bytes))
    }),
  )
})

test('hashText has 32 hexadecimal digits and tells texts apart', () => {
  expect(hashText('')).toMatch(/^[0-9a-f]{32}$/)
  expect(hashText('AAPL')).not.toBe(hashText('AAPM'))
})

test('hashParts keeps the borders between parts', () => {
  expect(hashParts(['ab', 'c'])).not.toBe(hashParts(['a', 'bc']))
})

function oneBar(change: (bars: ReturnType<typeof allocateBars>) => void) {
  const bars = allocateBars(2)
  bars.day.set([1, 2])
  for (const column of [bars.open, bars.high, bars.low, bars.close]) column.fill(10)
  bars.volume.fill(5)
  change(bars)
  return bars
}

test('hashBars changes with a single bit of any column', () => {
  const base = hashBars(oneBar(() => {}))
  const changes = [
    oneBar((bars) => bars.day.set([3], 1)),
    oneBar((bars) => bars.close.set([10 + Number.EPSILON * 8], 1)),
    oneBar((bars) => bars.volume.set([NaN], 0)),
    oneBar((bars) => bars.flags.set([1], 0)),
  ].map(hashBars)
  expect(new Set([base, ...changes]).size).toBe(5)
})

test('hashBars does not depend on which NaN a column holds', () => {
  const withNaN = (high: number) =>
    oneBar((bars) => new Uint32Array(bars.volume.buffer).set([0, high], 2))
  expect(hashBars(withNaN(0xfff80000))).toBe(hashBars(withNaN(0x7ff80001)))
})
