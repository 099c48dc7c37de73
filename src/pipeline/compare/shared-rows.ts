import type { SharedScores, TopSide } from '../../core/diagnostics/compare/compare'
import { sideOf, topRows } from '../../core/diagnostics/compare/compare'
import { canonicalJson } from '../../contracts/canonical-json'
import type { ScoreColumns } from '../../storage/store'
import type { RunScores } from '../run/run-scores'

interface Pairs {
  /** Rows of the one run and of the other that are the same bar. */
  readonly here: Int32Array
  readonly there: Int32Array
}

/**
 * The bars that both runs scored, in the order of the first. Told by their days: bars are counted anew when
 * history was put before them between the runs.
 */
function pairRows(here: RunScores, there: RunScores): Pairs {
  const position = new Map(there.result.symbols.map((symbol, i) => [symbol, i]))
  const rowOf = there.result.symbols.map(() => new Map<number, number>())
  there.scores.day.forEach((day, row) => {
    rowOf[there.scores.instrument[row] as number]?.set(day, row)
  })
  const pairs: { here: number[]; there: number[] } = { here: [], there: [] }
  here.scores.day.forEach((day, row) => {
    const symbol = here.result.symbols[here.scores.instrument[row] as number] ?? ''
    const other = rowOf[position.get(symbol) ?? -1]?.get(day)
    if (other === undefined) return
    pairs.here.push(row)
    pairs.there.push(other)
  })
  return { here: Int32Array.from(pairs.here), there: Int32Array.from(pairs.there) }
}

const take = (column: Float64Array, rows: Int32Array) =>
  Float64Array.from(rows, (row) => column[row] as number)

const scoresAt = ({ margin, probability }: ScoreColumns, rows: Int32Array) => ({
  margin: take(margin, rows),
  probability: take(probability, rows),
})

/** True when the outcomes of two runs mean the same. */
export const sameLabel = (here: RunScores, there: RunScores): boolean =>
  canonicalJson(here.result.spec.label) === canonicalJson(there.result.spec.label)

/** What both runs scored; outcomes are unknown throughout when their labels differ. */
export function sharedScores(here: RunScores, there: RunScores): SharedScores {
  const pairs = pairRows(here, there)
  const { instrument, day, y } = here.scores
  const isSame = sameLabel(here, there)
  return {
    instrument: pairs.here.map((row) => instrument[row] as number),
    day: pairs.here.map((row) => day[row] as number),
    y: Int8Array.from(pairs.here, (row) => (isSame ? (y[row] as number) : -1)),
    here: scoresAt(here.scores, pairs.here),
    there: scoresAt(there.scores, pairs.there),
  }
}

/** Whose top each bar that both scored belongs to, by symbol and day; null for no top. */
export type TopSides = ReadonlyMap<string, ReadonlyMap<number, TopSide | null>>

/** The tops of two runs among the bars that both scored. */
export function topSides(here: RunScores, there: RunScores): TopSides {
  const pairs = pairRows(here, there)
  const [mine, other] = [
    topRows(take(here.scores.margin, pairs.here)),
    topRows(take(there.scores.margin, pairs.there)),
  ]
  const sides = new Map(
    here.result.symbols.map((symbol) => [symbol, new Map<number, TopSide | null>()]),
  )
  pairs.here.forEach((row, i) => {
    const side = sideOf(mine[i], other[i])
    const symbol = here.result.symbols[here.scores.instrument[row] as number] ?? ''
    sides.get(symbol)?.set(here.scores.day[row] as number, side)
  })
  return sides
}
