import { dayFromCivil, civilFromDay } from '../columns/day'
import { dayIndex } from '../columns/brand'
import type { LabelSpec } from '../labels/label-spec'
import type { BoostSpec } from './boost'
import type { Moves } from './moves'
import { sameDateTerciles, TERCILE } from './terciles'
import { distinctDates, type EligibleRows } from './tally'

/** Signals whose bits a diagnostics part holds, in the order of the bits. */
export const DIAGNOSTIC_SIGNALS: readonly string[] = ['S1', 'S2', 'S3', 'REL', 'BRK', 'HI']

/** Boosts that get a p-value. */
export const TESTED: readonly string[] = ['S1', 'REL', 'BRK', 'HI']

export interface BoostRows extends EligibleRows {
  readonly moves: Moves
  /** Moves against a target of 3 sigma sqrt(H). */
  readonly scaledMoves: Moves
  /** 1 on liquid rows. */
  readonly liquid: Uint8Array
  /** Volatility of the last 20 log returns, NaN where missing. */
  readonly hv20: Float32Array
}

export interface GroupSpec {
  readonly title: string
  readonly rows: readonly BoostSpec<BoostRows>[]
}

type Rows = Omit<BoostSpec<BoostRows>, 'id' | 'label' | 'signal' | 'moves'>

function row(signal: string, id: string, label: string, rest: Rows = {}): BoostSpec<BoostRows> {
  const bit = DIAGNOSTIC_SIGNALS.indexOf(signal)
  return { id, label, signal: bit, moves: (part) => part.moves, ...rest }
}

function scaledRow(signal: string, label: string): BoostSpec<BoostRows> {
  return { ...row(signal, `VS.${signal}`, label), moves: (part) => part.scaledMoves }
}

function yearRows(parts: readonly BoostRows[]): BoostSpec<BoostRows>[] {
  const years = new Set(Array.from(distinctDates(parts), (day) => civilFromDay(dayIndex(day)).year))
  return [...years].map((year) => {
    const [from, to] = [dayFromCivil(year, 1, 1), dayFromCivil(year + 1, 1, 1)]
    const include = ({ day }: BoostRows): Uint8Array =>
      Uint8Array.from(day, (value) => Number(value >= from && value < to))
    return row('S1', `S1.${year}`, `S1, ${year}`, { include })
  })
}

function tercileRows(parts: readonly BoostRows[]): BoostSpec<BoostRows>[] {
  const terciles = sameDateTerciles(parts, (part) => part.hv20)
  return (['calm', 'middle', 'wild'] as const).map((third) => {
    const include = (_: BoostRows, index: number): Uint8Array =>
      (terciles[index] as Uint8Array).map((value) => Number(value === TERCILE[third]))
    return row('S1', `S1.${third}`, `${third} third`, { include })
  })
}

/** The rows of the report, group by group. */
export function boostGroups(parts: readonly BoostRows[], label: LabelSpec): GroupSpec[] {
  return [
    {
      title: 'All eligible bars',
      rows: [
        row('S1', 'S1', 'S1, all bars'),
        row('S1', 'S1.liquid', 'S1, liquid bars', { include: ({ liquid }) => liquid }),
        row('S3', 'S3', 'S1 and S2'),
        row('S2', 'S2', 'S2'),
      ],
    },
    { title: 'S1 by year', rows: yearRows(parts) },
    { title: 'S1 by same-date volatility tercile', rows: tercileRows(parts) },
    {
      title: 'Breakout on volume, and wide bands',
      rows: [
        row('REL', 'REL', 'REL: after S1'),
        row('BRK', 'BRK', 'BRK: not after S1'),
        row('HI', 'HI', 'HI: wide bands'),
      ],
    },
    {
      title: `Against a volatility-scaled target (3σ√${label.horizon})`,
      rows: [
        scaledRow('S1', 'S1'),
        scaledRow('S3', 'S1 and S2'),
        scaledRow('REL', 'REL: after S1'),
      ],
    },
  ]
}
