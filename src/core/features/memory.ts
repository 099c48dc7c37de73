import { type Kernels, PLAIN_KERNELS } from '../kernels/kernels'

/** Where columns of features live, and the kernels that work there. */
export interface Memory {
  readonly kernels: Kernels
  /** A column of `length` values, whatever they are. */
  readonly column: (length: number) => Float64Array
  /** Takes back every column given so far. */
  readonly restart: () => void
  /** True when the kernels are at their best on columns from here, so that bars are copied in. */
  readonly copiesBars: boolean
}

/** Columns on the heap, kernels in TypeScript. */
export const PLAIN_MEMORY: Memory = {
  kernels: PLAIN_KERNELS,
  column: (length) => new Float64Array(length),
  restart: () => undefined,
  copiesBars: false,
}
