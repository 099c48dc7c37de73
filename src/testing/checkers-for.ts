/**
 * Names of the checkers of a golden file, both without extension.
 *
 * `checkers/<stem>.ts` and any number of `checkers/<stem>-<part>.ts` form the family `<stem>`. A
 * golden file belongs to the family whose stem is the longest prefix of its name, so that
 * `logistic-2` is held against the checkers of `logistic`. Empty when no family fits.
 */
export function checkersFor(golden: string, checkers: readonly string[]): string[] {
  const stems = checkers.map(stemOf).filter((stem) => golden.startsWith(stem))
  const longest = stems.reduce((best, stem) => (stem.length > best.length ? stem : best), '')
  return checkers.filter((name) => stemOf(name) === longest).toSorted()
}

const stemOf = (checker: string): string => checker.split('-', 1)[0] as string
