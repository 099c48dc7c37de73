import type { Instrument } from '../columns/instrument'

/** `demo` plants setups, `null` plants none, `legacy` repeats the first generator of the project. */
export type SyntheticPreset = 'demo' | 'null' | 'legacy'

export const SYNTHETIC_PRESETS: readonly SyntheticPreset[] = ['demo', 'null', 'legacy']

export type TruthKind = 'compression_explosion' | 'explosion_only' | 'false_compression'

/** What was planted in one symbol. Dates are ISO and inclusive, null for the part that is absent. */
export interface TruthEvent {
  readonly symbol: string
  readonly kind: TruthKind
  readonly compressionFrom: string | null
  readonly compressionTo: string | null
  readonly explosionFrom: string | null
  readonly explosionTo: string | null
  /** Close of `explosionTo` over the close before `explosionFrom`, less 1; null without explosion. */
  readonly gain: number | null
}

/** Mentions a day, known after that day's close; they react to prices and never foretell them. */
export interface AttentionSeries {
  readonly symbol: string
  readonly day: Int32Array
  readonly mentions: Float64Array
}

export interface SyntheticUniverse {
  /** Sorted by symbol. */
  readonly instruments: readonly Instrument[]
  /** In the order of the instruments. */
  readonly attention: readonly AttentionSeries[]
  /** By symbol, then date. */
  readonly truth: readonly TruthEvent[]
}

/** One symbol of a universe. */
export interface SyntheticSymbol {
  readonly instrument: Instrument
  readonly attention: AttentionSeries
  readonly truth: readonly TruthEvent[]
}

/** Symbols as one universe, in the order of their names. */
export function universeOf(symbols: readonly SyntheticSymbol[]): SyntheticUniverse {
  const sorted = symbols.toSorted((a, b) => (a.instrument.symbol < b.instrument.symbol ? -1 : 1))
  return {
    instruments: sorted.map(({ instrument }) => instrument),
    attention: sorted.map(({ attention }) => attention),
    truth: sorted.flatMap(({ truth }) => truth),
  }
}
