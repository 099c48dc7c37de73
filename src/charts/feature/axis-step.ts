/** Digits that an axis tells apart of its largest value. */
const DIGITS = 6

/**
 * Least step of an axis that carries `values`: a power of ten, a millionth of the largest of them or so, from 1e-16
 * to 1. An axis whose step is above its values has no marks at all.
 */
export function axisStep(values: Float64Array): number {
  let largest = 0
  for (const value of values) if (Math.abs(value) > largest) largest = Math.abs(value)
  if (largest === 0) return 1
  return 10 ** Math.max(-16, Math.min(0, Math.floor(Math.log10(largest)) - DIGITS))
}
