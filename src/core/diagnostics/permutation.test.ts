import { expect, test } from 'vitest'
import { createRandom } from '../columns/random'
import { countOnes } from '../kernels/bitset'
import { readShifted } from './bit-rows'
import { type Moves } from './moves'
import { shiftTests } from './permutation'
import { distinctDates, type EligibleRows } from './tally'
import { Cancelled } from './watch'

interface Part extends EligibleRows {
  readonly moves: Moves
}

const moves = (part: Part): Moves => part.moves

/** Instruments with holes in their history; `edge` makes moves follow signal 0. */
function randomParts(count: number, dates: number, edge: number): Part[] {
  const random = createRandom(11)
  return Array.from({ length: count }, (_, index) => {
    const day: number[] = []
    const signals: number[] = []
    const row: number[] = []
    for (let date = index * 3; date < dates; date++) {
      if (random.next() < 0.2) continue
      const fires = random.next() < 0.3 ? 1 : 0
      if (random.next() < (fires ? 0.1 + edge : 0.1)) row.push(day.length)
      day.push(18000 + date * 2)
      signals.push(fires | (random.next() < 0.1 ? 2 : 0))
    }
    const bar = Int32Array.from(row)
    return {
      symbol: `S${index}`,
      day: Int32Array.from(day),
      signals: Uint16Array.from(signals),
      moves: { row: bar, bar, until: bar.map((t) => t + 1) },
    }
  })
}

/** The definition, row by row, with maps keyed by date. */
function naiveTest(parts: readonly Part[], bit: number, horizon: number, draws: number) {
  const dates = [...distinctDates(parts)]
  const ratioAt = (shift: number): number => {
    let [rows, positives, signals, both] = [0, 0, 0, 0]
    for (const part of parts) {
      const labels = new Map([...part.day].map((day, i) => [day, part.moves.row.includes(i)]))
      part.day.forEach((day, i) => {
        const exploded = labels.get(dates[(dates.indexOf(day) + shift) % dates.length] as number)
        if (exploded === undefined) return
        const fires = ((part.signals[i] as number) >> bit) & 1
        rows += 1
        positives += Number(exploded)
        signals += fires
        both += fires * Number(exploded)
      })
    }
    return both / signals / (positives / rows)
  }
  const random = createRandom(5)
  const observed = Math.abs(Math.log(ratioAt(0)))
  let atLeast = 0
  const ratios: number[] = []
  for (let draw = 0; draw < draws; draw++) {
    const shift = horizon + 1 + random.below(dates.length - 2 * horizon - 1)
    ratios.push(ratioAt(shift))
    if (Math.abs(Math.log(ratios.at(-1) as number)) >= observed) atLeast++
  }
  ratios.sort((a, b) => a - b)
  const median = ((ratios[draws / 2 - 1] as number) + (ratios[draws / 2] as number)) / 2
  return { p: (1 + atLeast) / (1 + draws), median }
}

test('p-values and medians equal the definition taken row by row', () => {
  const parts = randomParts(6, 75, 0)
  const input = { parts, moves, signals: [0, 1], horizon: 4, draws: 60, seed: 5 }
  expect(shiftTests(input)).toEqual([naiveTest(parts, 0, 4, 60), naiveTest(parts, 1, 4, 60)])
})

test('a planted effect gets the least p-value there is', () => {
  const parts = randomParts(20, 300, 0.3)
  const input = { parts, moves, signals: [0], horizon: 10, draws: 199, seed: 1 }
  const [test] = shiftTests(input)
  expect(test?.p).toBe(1 / 200)
  expect(test?.median).toBeGreaterThan(0.7)
  expect(test?.median).toBeLessThan(1.4)
})

test('a signal that holds on wild instruments on any day keeps its boost under shifts', () => {
  const parts = randomParts(20, 300, 0).map((part, index) => ({
    ...part,
    signals: part.signals.map((bits) => (index % 2 === 0 ? bits : 0)),
    moves: index % 2 === 0 ? part.moves : { ...part.moves, row: part.moves.row.subarray(0, 2) },
  }))
  const [test] = shiftTests({ parts, moves, signals: [0], horizon: 10, draws: 99, seed: 1 })
  expect(test?.median).toBeGreaterThan(1.5)
  expect(test?.p).toBeGreaterThan(0.2)
})

test('no p-value without a signal, without an event, or on a calendar too short to shift', () => {
  const parts = randomParts(3, 60, 0)
  const input = { parts, moves, signals: [0], horizon: 10, draws: 20, seed: 1 }
  const silent = parts.map((part) => ({ ...part, signals: part.signals.map(() => 0) }))
  const none = { row: new Int32Array(0), bar: new Int32Array(0), until: new Int32Array(0) }
  const quiet = parts.map((part) => ({ ...part, moves: none }))
  expect(shiftTests({ ...input, parts: silent })).toEqual([null])
  expect(shiftTests({ ...input, parts: quiet })).toEqual([null])
  expect(shiftTests({ ...input, horizon: 30 })).toEqual([null])
  expect(shiftTests({ ...input, draws: 0 })).toEqual([null])
  expect(shiftTests({ ...input, parts: [] })).toEqual([null])
})

test('reports progress and stops when cancelled', () => {
  const parts = randomParts(3, 80, 0)
  const input = { parts, moves, signals: [0], horizon: 2, draws: 120, seed: 1 }
  const seen: number[] = []
  shiftTests(input, { onProgress: (_, done) => seen.push(done) })
  expect(seen).toEqual([0, 50, 100])
  expect(() => shiftTests(input, { cancel: { aborted: true } })).toThrow(Cancelled)
})

test('bits are counted and read at any offset', () => {
  expect([0, 1, -1, 0x40000001, -0x80000000].map(countOnes)).toEqual([0, 1, 32, 2, 1])
  const random = createRandom(2)
  const bits = Array.from({ length: 160 }, () => (random.next() < 0.5 ? 1 : 0))
  const words = new Int32Array(6)
  bits.forEach((bit, i) => (words[i >> 5] = (words[i >> 5] as number) | (bit << (i & 31))))
  for (const offset of [0, 1, 31, 32, 63]) {
    const out = new Int32Array(2)
    readShifted(words, 0, offset, 2, out)
    const read = Array.from({ length: 64 }, (_, i) => ((out[i >> 5] as number) >>> (i & 31)) & 1)
    expect(read).toEqual(bits.slice(offset, offset + 64))
  }
})
