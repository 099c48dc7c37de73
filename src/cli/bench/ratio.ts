import type { Measured } from './bench-row'

/** Two pieces of work that take turns. */
export interface Contest {
  readonly ours: () => void
  readonly peer: () => void
}

/** Times of two pieces of work that took turns. */
export interface Ratio {
  /** Median milliseconds of each. */
  readonly ours: number
  readonly peer: number
  /** How many times longer the peer takes. */
  readonly ratio: number
  readonly rounds: number
}

/** Upper median; NaN of nothing. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[sorted.length >> 1] ?? NaN
}

/** Milliseconds since some moment. */
export type Clock = () => number

/** CPU time of the process: what a single thread does, whatever else the machine is busy with. */
export const cpuTime: Clock = () => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

const timed = (work: () => void, clock: Clock): number => {
  const start = clock()
  work()
  return clock() - start
}

/** Times under the names that are printed. */
export const named = ({ ours, peer, ...rest }: Ratio): Measured => ({
  oursMs: ours,
  peerMs: peer,
  ...rest,
})

/** Runs both in turns after one round that does not count, so that both see the same machine. */
export function interleaved(
  { ours, peer }: Contest,
  rounds = 5,
  clock: Clock = () => performance.now(),
): Ratio {
  ours()
  peer()
  const times = Array.from(
    { length: rounds },
    () => [timed(ours, clock), timed(peer, clock)] as const,
  )
  const [a, b] = [median(times.map(([x]) => x)), median(times.map(([, y]) => y))]
  return { ours: a, peer: b, ratio: b / a, rounds }
}
