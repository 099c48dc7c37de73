/** Throws a RangeError unless `window` is a whole number of bars, at least `least`. */
export function checkWindow(window: number, least = 1): void {
  if (!Number.isInteger(window) || window < least)
    throw new RangeError(`window must be a whole number of at least ${least} bars, got ${window}`)
}
