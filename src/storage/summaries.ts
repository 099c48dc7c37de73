import type { DatasetSummary, InstrumentSummary } from '../contracts/dataset'
import type { InstrumentPatch } from '../contracts/ingest'
import { hashParts } from '../core/columns/content-hash'
import type { AssetClass } from '../core/columns/instrument'
import type { DatasetRow, Member } from './database'
import { packedBytes } from './pack-codec'

/** Order by code unit, the same in every locale. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** The order of storage. */
export function bySymbol(a: { readonly symbol: string }, b: { readonly symbol: string }): number {
  return compareText(a.symbol, b.symbol)
}

/** Content hash over symbols, classes, calendars and bars of members in storage order. */
export function datasetHash(members: readonly Member[]): string {
  return hashParts(members.flatMap((m) => [m.symbol, m.assetClass, String(m.calendar), m.barsHash]))
}

type Totals = Pick<
  DatasetSummary,
  'hash' | 'instruments' | 'bars' | 'first' | 'last' | 'classes' | 'bytes'
>

/** The figures of a dataset row that follow from its members. */
export function totalsOf(members: readonly Member[]): Totals {
  const classes: Record<AssetClass, number> = { stock: 0, crypto: 0, other: 0 }
  let [bars, bytes, first, last] = [0, 0, '9999-12-31', '']
  for (const member of members) {
    classes[member.assetClass]++
    bars += member.bars
    bytes += packedBytes(member.bars)
    if (member.first < first) first = member.first
    if (member.last > last) last = member.last
  }
  return {
    hash: datasetHash(members),
    instruments: members.length,
    bars,
    bytes,
    first,
    last,
    classes,
  }
}

export function summaryOf(row: DatasetRow): DatasetSummary {
  const { deletedAt: _deletedAt, trials: _trials, tried: _tried, ...summary } = row
  return summary
}

export function instrumentOf(member: Member): InstrumentSummary {
  const { barsHash: _barsHash, pack: _pack, slot: _slot, ...instrument } = member
  return instrument
}

/** Members with corrected asset classes and calendars. */
export function withPatches(
  members: readonly Member[],
  patches: readonly InstrumentPatch[],
): readonly Member[] {
  const bySymbol = new Map(patches.map((patch) => [patch.symbol, patch]))
  return members.map((member) => {
    const patch = bySymbol.get(member.symbol)
    return {
      ...member,
      assetClass: patch?.assetClass ?? member.assetClass,
      calendar: patch?.calendar ?? member.calendar,
    }
  })
}
