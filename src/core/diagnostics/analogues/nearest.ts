import { type Bars, barCount } from '../../columns/bars'
import type { Instrument } from '../../columns/instrument'
import { distanceOf, type Signature, SIGNATURE_LENGTH, signatureAt, windowsOf } from './window'

export interface Near {
  readonly bar: number
  readonly distance: number
}

export interface NearSearch {
  readonly signature: Signature
  /** Day of bar 0: a window's label window is over before it. */
  readonly before: number
  readonly horizon: number
  /** Bars that two answers of one instrument lie apart at least. */
  readonly apart: number
  /** Answers of one instrument at most. */
  readonly most: number
}

/** The signature of one bar; null where it cannot be compared. */
export function signatureOf({ bars }: Instrument, bar: number): Signature | null {
  const out = new Float64Array(SIGNATURE_LENGTH)
  return signatureAt(windowsOf(bars), bar, out) ? out : null
}

/** Last bar whose label window ends before a day, -1 when there is none. */
function lastKnown({ day }: Bars, before: number, horizon: number): number {
  let end = day.length - 1
  while (end >= 0 && (day[end] as number) >= before) end--
  return end - horizon
}

/** The windows of one instrument nearest to a signature, no two of them closer than `apart` bars. */
export function nearestIn(
  instrument: Instrument,
  search: NearSearch,
): { readonly near: readonly Near[]; readonly of: number } {
  const { bars } = instrument
  const last = lastKnown(bars, search.before, search.horizon)
  if (last < 0) return { near: [], of: 0 }
  const windows = windowsOf(bars)
  const own = new Float64Array(SIGNATURE_LENGTH)
  const found: Near[] = []
  for (let bar = 0; bar <= Math.min(last, barCount(bars) - 1); bar++) {
    if (!signatureAt(windows, bar, own)) continue
    found.push({ bar, distance: distanceOf(search.signature, own) })
  }
  return { near: spread(found, search), of: found.length }
}

function spread(found: readonly Near[], { apart, most }: NearSearch): Near[] {
  const kept: Near[] = []
  for (const one of found.toSorted((a, b) => a.distance - b.distance || a.bar - b.bar)) {
    if (kept.length === most) break
    if (kept.every(({ bar }) => Math.abs(bar - one.bar) >= apart)) kept.push(one)
  }
  return kept
}
