type Columns1 = (a: number, out: number, n: number) => void
type Columns2 = (a: number, b: number, out: number, n: number) => void
type Columns3 = (a: number, b: number, c: number, out: number, n: number) => void
type WithNumber = Columns2

/** What the compiled module exports: columns are byte addresses, `n` counts values. */
export interface KernelExports {
  readonly memory: WebAssembly.Memory
  readonly firstFree: () => number
  readonly abs: Columns1
  readonly add: Columns2
  readonly affine: (a: number, factor: number, offset: number, out: number, n: number) => void
  readonly andAlso: Columns2
  readonly atLeast: WithNumber
  readonly both: Columns2
  readonly directionalMove: Columns3
  readonly divide: Columns2
  readonly dropBelow: WithNumber
  readonly fillMissing: WithNumber
  readonly fillWhereZero: Columns3
  readonly lag: WithNumber
  readonly larger: Columns2
  readonly less: Columns2
  readonly lessThan: WithNumber
  readonly log: Columns1
  readonly moreThan: WithNumber
  readonly multiply: Columns2
  readonly not: Columns1
  readonly onBalanceVolume: Columns2
  readonly plainDeviation: WithNumber
  readonly plainMean: WithNumber
  readonly presentRun: Columns1
  readonly rollingMax: WithNumber
  readonly rollingMean: WithNumber
  readonly rollingMin: WithNumber
  readonly rollingPctRank: WithNumber
  readonly rollingQuantile: Columns3
  readonly rollingSd: Columns3
  readonly rollingSlope: WithNumber
  readonly rollingSum: WithNumber
  readonly runLength: Columns1
  readonly smaller: Columns2
  readonly smooth: (
    src: number,
    window: number,
    k: number,
    skip: number,
    out: number,
    n: number,
  ) => void
  readonly sqrt: Columns1
  readonly subtract: Columns2
  readonly trueRange: Columns3
  readonly typicalPrice: Columns3
  readonly wilderSum: WithNumber
}
