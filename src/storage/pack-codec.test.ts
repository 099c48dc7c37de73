import fc from 'fast-check'
import { expect, test } from 'vitest'
import { allocateBars, type Bars } from '../core/columns/bars'
import { decodePack, encodePack, packedBytes, packsToJoin, planPacks } from './pack-codec'

const anyDouble = fc.double({ noNaN: false })
const anyBars = fc.nat(40).chain((count) => {
  const column = fc.array(anyDouble, { minLength: count, maxLength: count })
  return fc.record({
    day: fc.array(fc.integer({ min: -40000, max: 40000 }), { minLength: count, maxLength: count }),
    prices: fc.array(column, { minLength: 5, maxLength: 5 }),
    flags: fc.array(fc.nat(255), { minLength: count, maxLength: count }),
  })
})

function toBars(raw: { day: number[]; prices: number[][]; flags: number[] }): Bars {
  const bars = allocateBars(raw.day.length)
  bars.day.set(raw.day)
  bars.flags.set(raw.flags)
  const columns = [bars.open, bars.high, bars.low, bars.close, bars.volume]
  columns.forEach((column, index) => column.set(raw.prices[index]!))
  return bars
}

const bits = (view: ArrayBufferView): number[] => [
  ...new Uint8Array(view.buffer, view.byteOffset, view.byteLength),
]
const allBits = (bars: Bars): number[][] =>
  [bars.day, bars.open, bars.high, bars.low, bars.close, bars.volume, bars.flags].map(bits)

test('a pack gives back every instrument bit for bit', () => {
  fc.assert(
    fc.property(fc.array(anyBars, { maxLength: 6 }), (raw) => {
      const instruments = raw.map(toBars)
      const decoded = decodePack(encodePack(instruments))
      expect(decoded.map(allBits)).toEqual(instruments.map(allBits))
    }),
  )
})

test('NaN keeps its payload and zero its sign', () => {
  const bars = allocateBars(3)
  new Uint32Array(bars.volume.buffer).set([1, 0xfff80000])
  bars.volume[1] = -0
  const [decoded] = decodePack(encodePack([bars]))
  expect(bits(decoded!.volume)).toEqual(bits(bars.volume))
})

test('an empty pack, an empty instrument and a single bar are packs too', () => {
  expect(decodePack(encodePack([]))).toEqual([])
  const [none, one] = decodePack(encodePack([allocateBars(0), allocateBars(1)]))
  expect([none!.day.length, one!.day.length]).toEqual([0, 1])
})

test('views of instruments that are slices of larger memory are packed as they look', () => {
  const bars = toBars({ day: [1, 2, 3], prices: Array(5).fill([7, 8, 9]), flags: [0, 1, 2] })
  const slice: Bars = { ...bars, day: bars.day.subarray(1), flags: bars.flags.subarray(1) }
  for (const name of ['open', 'high', 'low', 'close', 'volume'] as const) {
    Object.assign(slice, { [name]: bars[name].subarray(1) })
  }
  const [decoded] = decodePack(encodePack([slice]))
  expect([...decoded!.day, ...decoded!.close, ...decoded!.flags]).toEqual([2, 3, 8, 9, 1, 2])
})

test('packedBytes adds up to the size of the pack', () => {
  const counts = [0, 1, 7, 2520]
  const pack = encodePack(counts.map(allocateBars))
  expect(pack.byteLength).toBe(8 + counts.reduce((sum, count) => sum + packedBytes(count), 0))
})

test('planPacks closes a pack at the limit and never splits an instrument', () => {
  const size = packedBytes(100)
  expect(planPacks([100, 100, 100, 100, 100], size * 2)).toEqual([
    [0, 2],
    [2, 4],
    [4, 5],
  ])
  expect(planPacks([1, 100000, 1], size)).toEqual([
    [0, 1],
    [1, 2],
    [2, 3],
  ])
  expect(planPacks([])).toEqual([])
})

test('small packs are joined from below, none larger than what it joins, up to one full pack', () => {
  const packs = new Map([
    [7, 40],
    [8, 10],
    [9, 21],
  ])
  expect(packsToJoin(packs, 9, 100)).toEqual([])
  expect(packsToJoin(packs, 10, 100)).toEqual([8])
  expect(packsToJoin(packs, 11, 100)).toEqual([8, 9, 7])
  expect(packsToJoin(packs, 11, 81)).toEqual([8, 9])
  expect(packsToJoin(packs, 0, 100)).toEqual([])
  expect(packsToJoin(new Map(), 10, 100)).toEqual([])
})

test('instruments that come one at a time stay in few packs and are seldom written again', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 100 }), { maxLength: 300 }), (arrivals) => {
      const limit = 1000
      const packs = new Map<number, number>()
      let written = 0
      arrivals.forEach((bytes, key) => {
        const joined = packsToJoin(packs, bytes, limit)
        const size = joined.reduce((sum, pack) => sum + (packs.get(pack) as number), bytes)
        for (const pack of joined) packs.delete(pack)
        packs.set(key, size)
        written += size
      })
      const total = arrivals.reduce((sum, bytes) => sum + bytes, 0)
      expect([...packs.values()].reduce((sum, bytes) => sum + bytes, 0)).toBe(total)
      expect(Math.max(0, ...packs.values())).toBeLessThanOrEqual(limit)
      expect(packs.size).toBeLessThanOrEqual((2 * total) / limit + Math.log2(limit) + 1)
      expect(written).toBeLessThanOrEqual(total * (1 + Math.log2(limit)))
    }),
  )
})

test('bytes that are no pack are refused with what was found', () => {
  expect(() => decodePack(new ArrayBuffer(16))).toThrow('not with 0')
  expect(() => decodePack(new ArrayBuffer(7))).toThrow('a pack of 7 bytes is cut short')
})
