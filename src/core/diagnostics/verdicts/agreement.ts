import { dateBlockBootstrap } from '../../validation/bootstrap'
import { type Interval95, Z95 } from '../../validation/wilson'
import { type JudgedRow, LEAST_MONTHS, monthBlocks, repeatedPairs, VERDICTS } from './judged'
import { type DatedRate, datedRate, type RateOptions } from './rates'

export interface Kappa {
  readonly kappa: number
  /** Null where every pair agrees: their spread tells nothing then; and where they are of too few months. */
  readonly ci: Interval95 | null
}

const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0)

/**
 * Cohen's kappa of a square table of counts: agreement beyond what the two margins make by chance, over
 * the most there could be. Null without pairs, or where chance alone agrees always. The 95% interval has
 * the large-sample variance and ends at -1 and 1. Source: J. Cohen, Educational and Psychological
 * Measurement 1960; J. L. Fleiss, J. Cohen and B. S. Everitt, Psychological Bulletin 1969.
 */
export function cohenKappa(table: readonly (readonly number[])[]): Kappa | null {
  const n = sum(table.map(sum))
  const cell = (i: number, j: number): number => ((table[i]?.[j] ?? 0) as number) / n
  const kinds = [...table.keys()]
  const row = kinds.map((i) => sum(kinds.map((j) => cell(i, j))))
  const column = kinds.map((j) => sum(kinds.map((i) => cell(i, j))))
  const margin = (i: number, j: number): number => (row[i] as number) + (column[j] as number)
  const seen = sum(kinds.map((i) => cell(i, i)))
  const chance = sum(kinds.map((i) => (row[i] as number) * (column[i] as number)))
  if (n === 0 || chance === 1) return null
  const kappa = (seen - chance) / (1 - chance)
  if (kinds.every((i) => kinds.every((j) => i === j || cell(i, j) === 0)))
    return { kappa, ci: null }
  const same = sum(kinds.map((i) => cell(i, i) * (1 - margin(i, i) * (1 - kappa)) ** 2))
  const other = sum(
    kinds.flatMap((i) => kinds.map((j) => (i === j ? 0 : cell(i, j) * margin(j, i) ** 2))),
  )
  const variance =
    (same + (1 - kappa) ** 2 * other - (kappa - chance * (1 - kappa)) ** 2) /
    (n * (1 - chance) ** 2)
  const half = Z95 * Math.sqrt(Math.max(0, variance))
  return { kappa, ci: [Math.max(-1, kappa - half), Math.min(1, kappa + half)] }
}

export interface SelfAgreement {
  /** Pairs by first (row) and later (column) verdict, in the order of `VERDICTS`. */
  readonly table: readonly (readonly number[])[]
  /** Share of the pairs that say the same. */
  readonly same: DatedRate
  readonly kappa: Kappa | null
}

type Pair = ReturnType<typeof repeatedPairs<JudgedRow>>[number]

/** Pairs by first and later verdict, each as often as `weightOf` says. */
const tableOf = (pairs: readonly Pair[], weightOf: (i: number) => number) =>
  VERDICTS.map((first) =>
    VERDICTS.map((later) =>
      pairs.reduce(
        (sum, [a, b], i) => sum + (a.verdict === first && b.verdict === later ? weightOf(i) : 0),
        0,
      ),
    ),
  )

const width = (ci: Interval95): number => ci[1] - ci[0]

/**
 * The wider of the interval of the large-sample variance, for which pairs are independent, and of that of whole months
 * drawn with replacement; null where either is.
 */
function kappaInterval(
  pairs: readonly Pair[],
  ofPairs: Interval95 | null,
  { seed, draws }: Pick<RateOptions, 'seed' | 'draws'>,
): Interval95 | null {
  const { slots, blocks } = monthBlocks(pairs.map(([first]) => first))
  if (ofPairs === null || blocks < LEAST_MONTHS) return null
  const ofMonths = dateBlockBootstrap(
    blocks,
    (drawn) =>
      cohenKappa(tableOf(pairs, (i) => drawn[slots[i] as number] as number))?.kappa ?? null,
    { meanBlock: 1, seed, draws },
  )
  if (ofMonths === null) return null
  return width(ofMonths) > width(ofPairs) ? ofMonths : ofPairs
}

/** How far blind verdicts on cards shown again agree with the first ones. */
export function selfAgreement(
  rows: readonly JudgedRow[],
  options: Pick<RateOptions, 'seed' | 'draws'>,
): SelfAgreement {
  const pairs = repeatedPairs(rows)
  const table = tableOf(pairs, () => 1)
  const kappa = cohenKappa(table)
  return {
    table,
    same: datedRate(
      pairs.map(([first, again]) => ({
        date: first.date,
        isSame: first.verdict === again.verdict,
      })),
      ({ isSame }) => isSame,
    ),
    kappa: kappa && { ...kappa, ci: kappaInterval(pairs, kappa.ci, options) },
  }
}
