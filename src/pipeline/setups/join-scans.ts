import {
  concatFloat64,
  concatInt32,
  concatInt8,
  concatOffset,
  concatUint32,
  concatUint8,
  offsetsOf,
} from '../concat'
import { SETUP_COLUMNS, type SetupColumn, type SetupScan } from './scan'

/** One scan of many, instruments renumbered in order. */
export function joinScans(parts: readonly SetupScan[]): SetupScan {
  const offsets = offsetsOf(parts.map((part) => part.symbols.length))
  const sum = (of: (part: SetupScan) => number) =>
    parts.reduce((total, part) => total + of(part), 0)
  const columns = SETUP_COLUMNS.map((name) => [
    name,
    concatFloat64(parts.map((part) => part.columns[name])),
  ])
  return {
    symbols: parts.flatMap((part) => part.symbols),
    instrument: concatOffset(
      parts.map((part) => part.instrument),
      offsets,
    ),
    bar: concatInt32(parts.map((part) => part.bar)),
    day: concatInt32(parts.map((part) => part.day)),
    signals: concatUint32(parts.map((part) => part.signals)),
    outcome: concatInt8(parts.map((part) => part.outcome)),
    suspicious: concatUint8(parts.map((part) => part.suspicious)),
    columns: Object.fromEntries(columns) as Record<SetupColumn, Float64Array>,
    of: sum((part) => part.of),
    instruments: sum((part) => part.instruments),
    bbHistogram: Int32Array.from({ length: 20 }, (_, bin) =>
      sum((part) => part.bbHistogram[bin] ?? 0),
    ),
  }
}
