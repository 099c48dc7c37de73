import { argsort } from '../models/argsort'

/**
 * Adjusted p-values in the order given: those at most q are the discoveries at false-discovery
 * rate q. Throws a RangeError on a p outside [0, 1].
 * Source: Benjamini and Hochberg, JRSS B 1995.
 */
export function benjaminiHochberg(p: readonly number[]): number[] {
  p.forEach((value, i) => {
    if (!(value >= 0 && value <= 1)) throw new RangeError(`p ${value} of test ${i}`)
  })
  const adjusted = p.slice()
  let least = 1
  argsort(p)
    .reverse()
    .forEach((test, i) => {
      least = Math.min(least, ((p[test] as number) * p.length) / (p.length - i))
      adjusted[test] = least
    })
  return adjusted
}
