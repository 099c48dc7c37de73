import { type Kernels, PLAIN_KERNELS } from '../kernels/kernels'

/** Where columns of features live, and the kernels that work there. */
export interface Memory {
  /** For columns from here alone. */
  readonly kernels: Kernels
  /** A column of `length` values, whatever they are; null where there is no room left. */
  readonly column: (length: number) => Float64Array | null
  /** Takes back every column given so far. */
  readonly restart: () => void
}

/** The heap, with kernels in TypeScript, which work on any column. */
export const HEAP: Memory = {
  kernels: PLAIN_KERNELS,
  column: (length) => new Float64Array(length),
  restart: () => undefined,
}
