import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import { barCount, type Bars } from '../../core/columns/bars'
import { mergeEvents } from '../../core/labels/events'
import { labelExplosions } from '../../core/labels/explosion'
import type { LabelKind } from '../../core/labels/label-spec'
import { outcomeAt } from '../../core/labels/outcome'
import { tripleBarrier } from '../../core/labels/triple-barrier'
import { type GoldenInput, goldenBars } from '../golden-tables/bars'

type Column = readonly (number | null)[]

interface GoldenLabels {
  readonly fwd_close: Column
  readonly max_close: Column
  readonly max_high: Column
  readonly first_hit: Column
  readonly events_max_high: readonly {
    readonly start: number
    readonly end: number
    readonly n_bars: number
  }[]
}

interface GoldenBarrier {
  readonly label: number
  /** Bar of the touch, or last bar of the window. */
  readonly t1: number
  readonly exit: number
  readonly ambiguous: boolean
}

interface Golden {
  readonly _meta: { readonly set: string }
  readonly series: Readonly<
    Record<
      string,
      {
        readonly labels: Readonly<Record<string, GoldenLabels>>
        readonly triple_barrier_2_1_10: readonly (GoldenBarrier | null)[]
      }
    >
  >
}

const KINDS: readonly (readonly [key: 'fwd_close' | 'max_close' | 'max_high', kind: LabelKind])[] =
  [
    ['fwd_close', 'end_close'],
    ['max_close', 'max_close'],
    ['max_high', 'max_high'],
  ]

/** Labels, first hits and events; the bars are those of `indicators*.json` of the same set. */
export function check(golden: unknown): void {
  const { _meta, series } = golden as Golden
  const inputs = inputsOfSet(_meta.set)
  for (const [name, { labels, triple_barrier_2_1_10: barriers }] of Object.entries(series)) {
    checkBarriers(name, inputs[name] as Bars, barriers)
    for (const [key, expected] of Object.entries(labels)) {
      const [, horizon, theta] = /^H(\d+)_th([\d.]+)$/.exec(key) ?? []
      checkLabels(`${name} ${key}`, inputs[name] as Bars, Number(horizon), Number(theta), expected)
    }
  }
}

function checkBarriers(
  what: string,
  bars: Bars,
  expected: readonly (GoldenBarrier | null)[],
): void {
  const spec = { kind: 'triple_barrier', horizon: 10, theta: 2 } as const
  const { side, at, exit, ambiguous } = tripleBarrier(bars, spec)
  const found = Array.from(side, (label, t) =>
    Number.isNaN(label)
      ? null
      : { label, t1: t + (at[t] as number), ambiguous: ambiguous[t] === 1 },
  )
  const wanted = expected.map((one) =>
    one === null ? null : { label: one.label, t1: one.t1, ambiguous: one.ambiguous },
  )
  expect(found, `${what} triple barrier`).toEqual(wanted)
  expected.forEach((one, t) => {
    if (one) expect(exit[t], `${what} exit ${t}`).toBeCloseTo(one.exit, 9)
  })
  const { y, firstHit } = labelExplosions(bars, spec)
  expect(Array.from(y), `${what} explosions`).toEqual(
    expected.map((one) => (one === null ? -1 : one.label === 1 ? 1 : 0)),
  )
  expected.forEach((one, t) => expect(firstHit[t]).toBe(one?.label === 1 ? one.t1 - t : 0))
}

function checkLabels(
  what: string,
  bars: Bars,
  horizon: number,
  theta: number,
  expected: GoldenLabels,
): void {
  for (const [key, kind] of KINDS) {
    const { y } = labelExplosions(bars, { kind, horizon, theta })
    expect(
      Array.from(y, (v) => (v === -1 ? null : v)),
      `${what} ${key}`,
    ).toEqual(expected[key])
  }
  const spec = { kind: 'max_high', horizon, theta } as const
  const { y, firstHit } = labelExplosions(bars, spec)
  const hits = Array.from(firstHit, (bars, t) => (bars > 0 ? t + bars : null))
  expect(hits, `${what} first_hit`).toEqual(expected.first_hit)
  for (let t = 0; t < barCount(bars); t++) {
    const outcome = outcomeAt(bars, t, spec)
    expect(outcome?.exploded ?? null, `${what} outcome ${t}`).toBe(
      expected.max_high[t] === null ? null : expected.max_high[t] === 1,
    )
  }
  const { from, to, eventOf } = mergeEvents(y, firstHit, null)
  const events = Array.from(from, (start, k) => ({
    start,
    end: to[k],
    n_bars: eventOf.filter((event) => event === k).length,
  }))
  expect(events, `${what} events`).toEqual(expected.events_max_high)
}

interface Indicators {
  readonly _meta: { readonly set: string }
  readonly series: Readonly<Record<string, { readonly input: GoldenInput }>>
}

const FOLDER = join(import.meta.dirname, '..', 'golden')

function inputsOfSet(set: string): Readonly<Record<string, Bars>> {
  const files = readdirSync(FOLDER).filter((name) => /^indicators.*\.json$/.test(name))
  for (const file of files) {
    const { _meta, series } = JSON.parse(readFileSync(join(FOLDER, file), 'utf8')) as Indicators
    if (_meta.set !== set) continue
    return Object.fromEntries(
      Object.entries(series).map(([name, { input }]) => [name, goldenBars(input)]),
    )
  }
  throw new Error(`no golden/indicators*.json has the bars of set '${set}'`)
}
