import { bootstrapRatio, ratioOf, totals } from './ratio-bootstrap'
import type { ShiftTest } from './permutation'
import type { Boost } from './report'
import { type EligibleRows, type Panel, type Selection, tally } from './tally'

export interface BoostSpec<Part extends EligibleRows> extends Selection<Part> {
  readonly id: string
  readonly label: string
}

export interface Resampling {
  /** Bootstrap draws of each scheme. */
  readonly draws: number
  readonly seed: number
}

const finiteOrNull = (value: number): number | null => (Number.isFinite(value) ? value : null)

/** What a shift test says, in the fields of a boost. */
export function shiftedFigures(test: ShiftTest | null | undefined): Pick<Boost, 'p' | 'shifted'> {
  return { p: test?.p ?? null, shifted: test?.median ?? null }
}

/** One boost with both intervals; its shift test comes from elsewhere. */
export function boostOf<Part extends EligibleRows>(
  panel: Panel<Part>,
  spec: BoostSpec<Part>,
  { draws, seed }: Resampling,
  test: ShiftTest | null = null,
): Boost {
  const { bySymbol, byMonth, events, signalEvents } = tally(panel, spec)
  const [eligibleBars, positives, signalBars, signalPositives] = totals(bySymbol)
  const boost = finiteOrNull(ratioOf(eligibleBars, positives, signalBars, signalPositives))
  return {
    id: spec.id,
    label: spec.label,
    eligibleBars,
    positives,
    events,
    baseRate: finiteOrNull(positives / eligibleBars),
    signalBars,
    signalPositives,
    signalEvents,
    signalRate: finiteOrNull(signalPositives / signalBars),
    boost,
    ci: {
      symbol: boost === null ? null : bootstrapRatio(bySymbol, draws, seed),
      month: boost === null ? null : bootstrapRatio(byMonth, draws, seed),
    },
    ...shiftedFigures(test),
  }
}
