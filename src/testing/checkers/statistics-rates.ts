import { quantileSorted } from '../../core/models/quantile'
import { benjaminiHochberg } from '../../core/validation/multiple-testing'
import { newcombeDifference, ratioInterval } from '../../core/validation/two-rates'
import { wilson } from '../../core/validation/wilson'
import { expectAllNear } from '../near'

interface Golden {
  readonly quantiles: {
    readonly q: readonly number[]
    readonly a: readonly number[]
    readonly ties: readonly number[]
    readonly values: Readonly<Record<string, { readonly linear: readonly number[] }>>
  }
  readonly proportions: readonly {
    readonly x: number
    readonly n: number
    readonly alpha: number
    readonly wilson: readonly number[]
  }[]
  readonly two_proportions: readonly {
    readonly x1: number
    readonly n1: number
    readonly x2: number
    readonly n2: number
    readonly newcombe_diff: readonly number[]
    readonly ratio_ci_log: readonly number[]
  }[]
  readonly multiple_testing: {
    readonly p: readonly number[]
    readonly methods: { readonly fdr_bh: { readonly p_adj: readonly number[] } }
  }
}

const NEAR = 1e-9

/** Quantiles, shares and false discoveries; the other tables of the file have other checkers. */
export function check(golden: unknown): void {
  const { quantiles, proportions, two_proportions, multiple_testing } = golden as Golden
  for (const name of ['a', 'ties'] as const) {
    const sorted = quantiles[name].toSorted((x, y) => x - y)
    const actual = quantiles.q.map((q) => quantileSorted(sorted, q))
    expectAllNear(actual, quantiles.values[name]?.linear ?? [], NEAR, `quantiles of ${name}`)
  }
  for (const { x, n, alpha, wilson: expected } of proportions) {
    if (alpha === 0.05) expectAllNear(wilson(x, n) ?? [], expected, NEAR, `Wilson ${x}/${n}`)
  }
  for (const { x1, n1, x2, n2, newcombe_diff, ratio_ci_log } of two_proportions) {
    const [a, b] = [
      { hits: x1, n: n1 },
      { hits: x2, n: n2 },
    ]
    const what = `${x1}/${n1} and ${x2}/${n2}`
    expectAllNear(newcombeDifference(a, b) ?? [], newcombe_diff, NEAR, `difference of ${what}`)
    expectAllNear(ratioInterval(a, b) ?? [], ratio_ci_log, NEAR, `ratio of ${what}`)
  }
  const { p, methods } = multiple_testing
  expectAllNear(benjaminiHochberg(p), methods.fdr_bh.p_adj, NEAR, 'Benjamini-Hochberg')
}
