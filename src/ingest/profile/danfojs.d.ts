/** The few members that the profile uses. */
declare module 'danfojs' {
  interface FrameOptions {
    readonly columns?: readonly string[]
    readonly config?: { readonly lowMemoryMode?: boolean }
  }
  export class Series {
    constructor(values: readonly unknown[], options?: FrameOptions)
    readonly index: readonly (string | number)[]
    readonly values: readonly unknown[]
    /** Rows count, mean, std, min, median, max, variance. */
    describe(): Series
  }
  export class DataFrame {
    constructor(rows: readonly (readonly unknown[])[], options?: FrameOptions)
    readonly columns: readonly string[]
    readonly values: readonly (readonly unknown[])[]
    groupby(columns: readonly string[]): {
      agg(operations: Readonly<Record<string, string | readonly string[]>>): DataFrame
    }
  }
}

/** Both are an empty package here, see `overrides` in package.json. */
declare module 'mathjs' {
  const parts: Record<string, unknown>
  export default parts
}
declare module '@tensorflow/tfjs' {
  const parts: Record<string, unknown>
  export default parts
}
