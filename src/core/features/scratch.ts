/**
 * Columns that one frame after another computes in, by a caller who goes through many instruments: no
 * memory is asked for after the first. Once a new frame takes the scratch, the one before it is over:
 * what it made is overwritten, and asking it throws.
 */
export interface Scratch {
  readonly columns: Float64Array[]
  /** Columns taken by the current frame. */
  used: number
  /** Number of the current frame. */
  frame: number
}

export const createScratch = (): Scratch => ({ columns: [], used: 0, frame: 0 })

/** Hands the scratch to a new frame; its number. */
export function takeOver(scratch: Scratch): number {
  scratch.used = 0
  return ++scratch.frame
}

/** A column of `length` values, whatever they were before. */
export function columnIn(scratch: Scratch, length: number): Float64Array {
  const at = scratch.used++
  const known = scratch.columns[at]
  if (known && known.length >= length) return known.subarray(0, length)
  const made = new Float64Array(length)
  scratch.columns[at] = made
  return made
}
