import { type Interval95, type Rate, rateOf, Z95 } from '../../validation/wilson'
import { type JudgedRow, repeatedPairs, VERDICTS } from './judged'

export interface Kappa {
  readonly kappa: number
  /** Null where every pair agrees: their spread tells nothing then. */
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
  readonly same: Rate
  readonly kappa: Kappa | null
}

/** How far blind verdicts on cards shown again agree with the first ones. */
export function selfAgreement(rows: readonly JudgedRow[]): SelfAgreement {
  const pairs = repeatedPairs(rows)
  const table = VERDICTS.map((first) =>
    VERDICTS.map(
      (later) => pairs.filter(([a, b]) => a.verdict === first && b.verdict === later).length,
    ),
  )
  const same = pairs.filter(([a, b]) => a.verdict === b.verdict).length
  return { table, same: rateOf(same, pairs.length), kappa: cohenKappa(table) }
}
