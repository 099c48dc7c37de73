import type { Instrument } from '../../core/columns/instrument'
import type { Project } from '../project'

/** What a row measured, under the names that are printed. */
export type Measured = Readonly<Record<string, number | string | boolean | null>>

/** Why a row has no figure here; it is printed in the figure's place. */
export class CannotMeasure extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'CannotMeasure'
  }
}

export interface BenchInput {
  /** Instruments of the files given, or a synthetic set of the size asked for. */
  readonly instruments: () => readonly Instrument[]
  /** What they are, in words. */
  readonly set: string
  /** Paths of the files given. */
  readonly files: readonly string[]
  readonly project: Project
}

export interface BenchRow {
  /** Row of the table of what is asked. */
  readonly row: number
  readonly what: (input: BenchInput) => string
  /** Throws `CannotMeasure` where something it needs is not there. */
  readonly run: (input: BenchInput) => Promise<Measured>
}
