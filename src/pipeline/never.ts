import type { CancelToken } from '../contracts/ports'

/** For work that nobody can cancel. */
export const NEVER: CancelToken = { aborted: false }
