import { brier } from '../../validation/probability-metrics'
import { descendingOrder } from '../../validation/ranking'
import { averagePrecision, liftAt, LIFT_SHARE, rocAuc } from '../../validation/ranking-metrics'
import type { Interval95 } from '../../validation/wilson'

/** Rows that two runs scored, in columns of equal length. */
export interface SharedScores {
  /** Number of the instrument. */
  readonly instrument: Int32Array
  readonly day: Int32Array
  /** 1, 0, or -1 where the outcome is unknown or means different things to the runs. */
  readonly y: Int8Array
  readonly here: Scores
  readonly there: Scores
}

export interface Scores {
  /** Log-odds. */
  readonly margin: Float64Array
  readonly probability: Float64Array
}

export type ComparedFigureId = 'averagePrecision' | 'auc' | 'liftTop1' | 'brier'

/** One figure of two runs over the same rows; null where it does not exist. */
export interface ComparedFigure {
  readonly id: ComparedFigureId
  readonly here: number | null
  readonly there: number | null
  /**
   * 95% of here less there, the wider of dates drawn in blocks and of instruments, the same rows for both;
   * null below 20 positives.
   */
  readonly ci: Interval95 | null
}

/** Bars in the best share of one run or of both. */
export interface TopCount {
  readonly bars: number
  /** Of them with a known outcome, and exploded. */
  readonly known: number
  readonly exploded: number
}

export interface ScoreComparison {
  /** Rows that both scored, and those of them whose outcome is known. */
  readonly rows: number
  readonly known: number
  readonly positives: number
  readonly figures: readonly ComparedFigure[]
  /** Spearman's correlation of the margins; null when either is constant. */
  readonly rankCorrelation: number | null
  readonly top: Readonly<Record<TopSide, TopCount>>
}

/** Who has a bar among its best: this run alone, the other one alone, or both. */
export type TopSide = 'here' | 'there' | 'both'

/** The best share of the rows that counts as the top. */
export const TOP_SHARE = 0.05

/** 1 for the best `TOP_SHARE` of the margins, at least one row; ties in the order of the rows. */
export function topRows(margin: Float64Array): Uint8Array {
  const flags = new Uint8Array(margin.length)
  if (margin.length === 0) return flags
  const k = Math.max(1, Math.round(TOP_SHARE * margin.length))
  for (const row of descendingOrder(margin).subarray(0, k)) flags[row] = 1
  return flags
}

/** Where a row stands, from the flags of both tops; null in neither. */
export const sideOf = (here: number | undefined, there: number | undefined): TopSide | null =>
  here === 1 ? (there === 1 ? 'both' : 'here') : there === 1 ? 'there' : null

/** Average ranks of the values, ties sharing theirs. */
function ranksOf(values: Float64Array): Float64Array {
  const order = descendingOrder(values)
  const ranks = new Float64Array(values.length)
  for (let from = 0; from < order.length;) {
    let to = from
    while (to < order.length && values[order[to] as number] === values[order[from] as number]) to++
    for (let k = from; k < to; k++) ranks[order[k] as number] = (from + to - 1) / 2
    from = to
  }
  return ranks
}

/** Pearson's correlation of the ranks (C. Spearman, 1904); null when either side is constant. */
export function rankCorrelation(a: Float64Array, b: Float64Array): number | null {
  const [x, y] = [ranksOf(a), ranksOf(b)]
  const centre = (x.length - 1) / 2
  let xy = 0
  let xx = 0
  let yy = 0
  for (let i = 0; i < x.length; i++) {
    const [dx, dy] = [(x[i] as number) - centre, (y[i] as number) - centre]
    xy += dx * dy
    xx += dx * dx
    yy += dy * dy
  }
  return xx === 0 || yy === 0 ? null : xy / Math.sqrt(xx * yy)
}

function pick(rows: SharedScores, kept: readonly number[]): SharedScores {
  const at = Int32Array.from(kept)
  const scores = ({ margin, probability }: Scores) => ({
    margin: Float64Array.from(at, (i) => margin[i] as number),
    probability: Float64Array.from(at, (i) => probability[i] as number),
  })
  return {
    instrument: at.map((i) => rows.instrument[i] as number),
    day: at.map((i) => rows.day[i] as number),
    y: Int8Array.from(at, (i) => rows.y[i] as number),
    here: scores(rows.here),
    there: scores(rows.there),
  }
}

/** The rows whose outcome is known. */
export function knownRows(rows: SharedScores): SharedScores {
  return pick(
    rows,
    [...rows.y.keys()].filter((i) => rows.y[i] !== -1),
  )
}

export const positivesOf = ({ y }: SharedScores): number => y.reduce((sum, value) => sum + value, 0)

function figuresOf({ y, here, there }: SharedScores): readonly ComparedFigure[] {
  if (y.length === 0) return []
  const figure = (id: ComparedFigureId, of: (scores: Scores) => number | null): ComparedFigure => ({
    id,
    here: of(here),
    there: of(there),
    ci: null,
  })
  return [
    figure('averagePrecision', ({ margin }) => averagePrecision(margin, y)),
    figure('auc', ({ margin }) => rocAuc(margin, y)),
    figure('liftTop1', ({ margin }) => liftAt(margin, y, LIFT_SHARE)),
    figure('brier', ({ probability }) => brier(probability, y)),
  ]
}

/** Two runs over the rows that both scored out of sample, as yet without intervals. */
export function compareScores(rows: SharedScores): ScoreComparison {
  const known = knownRows(rows)
  const [here, there] = [topRows(rows.here.margin), topRows(rows.there.margin)]
  const top = { here: [0, 0, 0], there: [0, 0, 0], both: [0, 0, 0] }
  rows.y.forEach((y, i) => {
    const side = sideOf(here[i], there[i])
    if (side === null) return
    const counts = top[side] as [number, number, number]
    counts[0]++
    if (y !== -1) counts[1]++
    if (y === 1) counts[2]++
  })
  const count = ([bars, exact, exploded]: readonly number[]): TopCount => ({
    bars: bars as number,
    known: exact as number,
    exploded: exploded as number,
  })
  return {
    rows: rows.y.length,
    known: known.y.length,
    positives: positivesOf(known),
    figures: figuresOf(known),
    rankCorrelation:
      rows.y.length < 2 ? null : rankCorrelation(rows.here.margin, rows.there.margin),
    top: { here: count(top.here), there: count(top.there), both: count(top.both) },
  }
}
