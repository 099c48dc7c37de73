import type { Instrument } from '../../core/columns/instrument'

/** What a row measured, under the names that are printed. */
export type Measured = Readonly<Record<string, number | string | boolean>>

export interface BenchInput {
  /** Instruments of the files given, or a synthetic set of the size asked for. */
  readonly instruments: () => readonly Instrument[]
  /** What they are, in words. */
  readonly set: string
}

export interface BenchRow {
  /** Row of the table of what is asked. */
  readonly row: number
  readonly what: (input: BenchInput) => string
  readonly run: (input: BenchInput) => Promise<Measured>
}
