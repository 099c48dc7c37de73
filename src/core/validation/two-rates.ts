import { type Interval95, wilson, Z95 } from './wilson'

/** `hits` of `n` independent trials. */
export interface Sample {
  readonly hits: number
  readonly n: number
}

/**
 * 95% interval of the difference of two independent shares, a - b, from their Wilson intervals;
 * null when a sample is empty. Source: R. G. Newcombe, Statistics in Medicine 1998, method 10.
 */
export function newcombeDifference(a: Sample, b: Sample): Interval95 | null {
  const ofA = wilson(a.hits, a.n)
  const ofB = wilson(b.hits, b.n)
  if (ofA === null || ofB === null) return null
  const pa = a.hits / a.n
  const pb = b.hits / b.n
  return [
    pa - pb - Math.hypot(pa - ofA[0], ofB[1] - pb),
    pa - pb + Math.hypot(ofA[1] - pa, pb - ofB[0]),
  ]
}

/**
 * 95% interval of the ratio of two independent shares, a / b, normal on the log scale; null when a
 * sample has no hit. Source: Katz et al., Biometrics 1978.
 */
export function ratioInterval(a: Sample, b: Sample): Interval95 | null {
  if (a.hits === 0 || b.hits === 0) return null
  const centre = Math.log(a.hits / a.n / (b.hits / b.n))
  const half = Z95 * Math.sqrt(1 / a.hits - 1 / a.n + 1 / b.hits - 1 / b.n)
  return [Math.exp(centre - half), Math.exp(centre + half)]
}
