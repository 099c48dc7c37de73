import { createRandom } from '../columns/random'
import { quantileSorted } from '../models/quantile'
import { allocateBits, type BitRows, countBoth, readShifted, setBit } from './bit-rows'
import type { Moves } from './moves'
import { ratioOf } from './ratio-bootstrap'
import { distinctDates, type EligibleRows } from './tally'
import { step, type Watch } from './watch'

const DRAWS_BETWEEN_STEPS = 50

export interface PermutationInput<Part extends EligibleRows> {
  readonly parts: readonly Part[]
  readonly moves: (part: Part) => Moves
  /** Bits of `EligibleRows.signals` to test. */
  readonly signals: readonly number[]
  /** H, bars: every shift is longer, either way round. */
  readonly horizon: number
  readonly draws: number
  readonly seed: number
}

interface Matrices {
  readonly dates: number
  readonly eligible: BitRows
  readonly signals: readonly BitRows[]
  /** Eligible rows and their positives, written twice over so that any shift reads straight on. */
  readonly known: BitRows
  readonly exploded: BitRows
}

function createMatrices<Part extends EligibleRows>(input: PermutationInput<Part>): Matrices {
  const { parts } = input
  const dates = distinctDates(parts)
  const indexOf = new Map(Array.from(dates, (day, index) => [day, index]))
  const count = dates.length
  const eligible = allocateBits(parts.length, count)
  const signals = input.signals.map(() => allocateBits(parts.length, count))
  const known = allocateBits(parts.length, 2 * count + 64)
  const exploded = allocateBits(parts.length, 2 * count + 64)
  parts.forEach((part, row) => {
    const at = Array.from(part.day, (day) => indexOf.get(day) as number)
    at.forEach((date, i) => {
      setBit(eligible, row, date)
      setTwice(known, row, date, count)
      input.signals.forEach((bit, j) => {
        if (((part.signals[i] as number) >> bit) & 1) setBit(signals[j] as BitRows, row, date)
      })
    })
    for (const i of input.moves(part).row) setTwice(exploded, row, at[i] as number, count)
  })
  return { dates: count, eligible, signals, known, exploded }
}

function setTwice(matrix: BitRows, row: number, date: number, dates: number): void {
  setBit(matrix, row, date)
  setBit(matrix, row, date + dates)
}

/** Ratio of each signal when every label is taken from `shift` dates later, round the calendar. */
function ratiosAt(matrices: Matrices, shift: number): Float64Array {
  const { eligible, signals, known, exploded } = matrices
  const width = eligible.stride
  const knownNow = new Int32Array(width)
  const explodedNow = new Int32Array(width)
  const signalRows = new Float64Array(signals.length)
  const signalPositives = new Float64Array(signals.length)
  let rows = 0
  let positives = 0
  for (let row = 0; row < eligible.rows; row++) {
    const at = row * width
    readShifted(known.words, row * known.stride, shift, width, knownNow)
    readShifted(exploded.words, row * exploded.stride, shift, width, explodedNow)
    rows += countBoth(eligible.words, at, knownNow, 0, width)
    positives += countBoth(eligible.words, at, explodedNow, 0, width)
    for (let j = 0; j < signals.length; j++) {
      const { words } = signals[j] as BitRows
      signalRows[j] = (signalRows[j] as number) + countBoth(words, at, knownNow, 0, width)
      signalPositives[j] =
        (signalPositives[j] as number) + countBoth(words, at, explodedNow, 0, width)
    }
  }
  return signalRows.map((n, j) => ratioOf(rows, positives, n, signalPositives[j] as number))
}

/** Distance from 1, the same for a ratio and its inverse; an undefined ratio is as far as can be. */
const extremity = (ratio: number): number =>
  Number.isNaN(ratio) ? Infinity : Math.abs(Math.log(ratio))

export interface ShiftTest {
  /** Two-sided. */
  readonly p: number
  /**
   * Median ratio over the shifts, null where none has one: what is left of the boost when the signal says nothing
   * about dates. Beyond 1 it comes from the instruments that the signal holds on.
   */
  readonly median: number | null
}

/**
 * Two-sided p-values of the boosts of some signals: (1 + #{|log ratio| >= |log observed|}) / (1 + B)
 * over B circular shifts of all labels by one common number of dates, longer than the horizon. The
 * calendar is the dates with an eligible row; a shifted label counts where both its own row and the
 * row it lands on are eligible. Moving all instruments together keeps the dependence of one date.
 * Null where the ratio is undefined or the calendar is too short to shift.
 */
export function shiftTests<Part extends EligibleRows>(
  input: PermutationInput<Part>,
  watch: Watch = {},
): (ShiftTest | null)[] {
  const matrices = createMatrices(input)
  const observed = ratiosAt(matrices, 0)
  const shifts = matrices.dates - 2 * input.horizon - 1
  if (shifts < 1 || input.draws < 1) return input.signals.map(() => null)
  const random = createRandom(input.seed)
  const known = new Map<number, Float64Array>()
  const atLeast = new Int32Array(input.signals.length)
  const drawn = input.signals.map(() => new Float64Array(input.draws))
  for (let draw = 0; draw < input.draws; draw++) {
    if (draw % DRAWS_BETWEEN_STEPS === 0) step(watch, 'Permutations', draw, input.draws)
    const shift = input.horizon + 1 + random.below(shifts)
    const ratios = known.get(shift) ?? ratiosAt(matrices, shift)
    known.set(shift, ratios)
    ratios.forEach((ratio, j) => {
      ;(drawn[j] as Float64Array)[draw] = ratio
      if (extremity(ratio) >= extremity(observed[j] as number))
        atLeast[j] = (atLeast[j] as number) + 1
    })
  }
  return Array.from(observed, (ratio, j) =>
    Number.isNaN(ratio)
      ? null
      : {
          p: (1 + (atLeast[j] as number)) / (1 + input.draws),
          median: medianOf(drawn[j] as Float64Array),
        },
  )
}

function medianOf(ratios: Float64Array): number | null {
  const sorted = ratios.filter((ratio) => !Number.isNaN(ratio)).sort()
  return sorted.length === 0 ? null : quantileSorted(sorted, 0.5)
}
