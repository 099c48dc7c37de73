import { expect, test } from 'vitest'
import { dayFromCivil } from '../columns/day'
import { createRandom } from '../columns/random'
import { associate, type FeatureRows } from './association'
import { binnedArea } from './month-bootstrap'
import { rocArea } from './sorted-values'
import type { FeatureAssociation } from './report'
import { createPanel } from './tally'

const FEATURES = ['planted', 'noise', 'absent', 'constant']
const OPTIONS = { draws: 400, seed: 1 }

/** One instrument of 480 days: explosions follow high values of the first feature. */
function instrument(index: number, rate: number): FeatureRows {
  const random = createRandom(100 + index)
  const count = 480
  const values = new Float32Array(FEATURES.length * count).fill(NaN)
  const row: number[] = []
  for (let i = 0; i < count; i++) {
    const hit = random.next() < rate
    if (hit) row.push(i)
    if (i % 10 !== 0) values[i] = random.normal() + (hit ? 1 : 0)
    values[count + i] = Math.round(2 * random.normal())
    values[3 * count + i] = 7
  }
  const bar = Int32Array.from(row)
  return {
    symbol: `S${index}`,
    day: Int32Array.from({ length: count }, (_, i) => dayFromCivil(2020, 1, 1) + i),
    signals: new Uint16Array(count),
    moves: { row: bar, bar, until: bar },
    values,
  }
}

const PANEL = createPanel([0, 1, 2, 3].map((index) => instrument(index, 0.1)))

test('finds the planted feature and clears the noise', () => {
  const [planted, noise] = associate(PANEL, FEATURES, OPTIONS)
  expect(planted!.auc).toBeGreaterThan(0.7)
  expect(planted!.ci![0]).toBeGreaterThan(0.65)
  expect(planted!.q).toBeLessThan(0.001)
  expect(noise!.ci![0]).toBeLessThan(0.5)
  expect(noise!.ci![1]).toBeGreaterThan(0.5)
  expect(noise!.q).toBeGreaterThan(0.01)
})

test('the area is that of the pooled values, missing ones left out and counted', () => {
  const [planted] = associate(PANEL, FEATURES, OPTIONS)
  const present = (rows: (part: FeatureRows) => Iterable<number>) =>
    Float32Array.from(
      PANEL.parts.flatMap((part) => [...rows(part)].map((row) => part.values[row]!)),
    )
      .filter((value) => !Number.isNaN(value))
      .sort()
  const hits = present((part) => part.moves.row)
  const all = present((part) => part.day.keys())
  expect(planted!.auc).toBe(rocArea(hits, all))
  expect([planted!.n, planted!.missing]).toEqual([all.length, 4 * 48])
})

test('a feature without values has no figures, a constant one says nothing', () => {
  const [, , absent, constant] = associate(PANEL, FEATURES, OPTIONS)
  expect(absent).toMatchObject({ n: 0, missing: 1920, auc: null, ci: null, q: null })
  expect(constant).toMatchObject({ auc: 0.5, ci: [0.5, 0.5], q: null })
})

test('densities of both classes sum to 1 on common edges', () => {
  for (const { density, auc } of associate(PANEL, FEATURES, OPTIONS)) {
    if (auc === null) continue
    const sum = (list: readonly number[]) => list.reduce((total, value) => total + value, 0)
    expect(density.edges).toHaveLength(33)
    expect(sum(density.exploded)).toBeCloseTo(1)
    expect(sum(density.rest)).toBeCloseTo(1)
  }
})

test('a bin counts the values that a rule with its edges holds on, not those of their rounding', () => {
  // 1% and 99% are 0 and 32: edges are whole, and values lie closer to them than single precision tells.
  const values = Array.from({ length: 480 }, (_, i) => {
    if (i < 20) return 0
    if (i >= 460) return 32
    return Math.max(0, (i % 33) + [-1e-9, 0, 1e-9][i % 3]!)
  })
  const rows = { ...instrument(0, 0.2), values: Float32Array.from(values) }
  const [{ density, n, positives }] = associate(createPanel([rows]), ['planted'], OPTIONS) as [
    FeatureAssociation,
  ]
  const counted = density.rest.map((share, bin) =>
    Math.round(share * (n - positives) + density.exploded[bin]! * positives),
  )
  const bins = density.edges.length - 1
  const held = counted.map((_, bin) => {
    const [from, to] = [density.edges[bin]!, density.edges[bin + 1]!]
    return values.filter((x) => (bin === 0 || x >= from) && (bin === bins - 1 || x < to)).length
  })
  expect(density.edges.map(Math.round)).toEqual(Array.from({ length: 33 }, (_, i) => i))
  expect(counted).toEqual(held)
})

test('without an explosion, and without any row, every area is null', () => {
  const quiet = createPanel([instrument(0, 0)])
  const nobody = createPanel<FeatureRows>([])
  for (const panel of [quiet, nobody])
    expect(associate(panel, FEATURES, OPTIONS).map(({ auc, ci, q }) => [auc, ci, q])).toEqual(
      FEATURES.map(() => [null, null, null]),
    )
})

test('the binned area takes every bin as one tie', () => {
  const sums = Float64Array.of(3, 1, 2, /* positives */ 1, 0, 2)
  const hits = Float32Array.of(0, 2, 2)
  const all = Float32Array.of(0, 0, 0, 0, 1, 2, 2, 2, 2)
  expect(binnedArea(sums, 3)).toBeCloseTo(rocArea(hits, all)!, 12)
})
