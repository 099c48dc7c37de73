import { countBelow } from './sorted-values'
import { distinctDates, type EligibleRows } from './tally'

/** Third of a row among the instruments of its date; `none` where it has no value or no peers. */
export const TERCILE = { calm: 0, middle: 1, wild: 2, none: 3 } as const

/** Fewest instruments on a date that can be parted in three. */
const LEAST_PEERS = 3

/**
 * Thirds of `value` across the instruments of the same date: a row belongs to the third that holds
 * its mid-rank (number below + half the number equal, itself included) / n.
 */
export function sameDateTerciles<Part extends EligibleRows>(
  parts: readonly Part[],
  value: (part: Part) => Float32Array,
): Uint8Array[] {
  const terciles = parts.map(({ day }) => new Uint8Array(day.length).fill(TERCILE.none))
  const next = new Int32Array(parts.length)
  for (const date of distinctDates(parts)) {
    const members: { part: number; row: number; value: number }[] = []
    parts.forEach((part, index) => {
      const row = next[index] as number
      if (part.day[row] !== date) return
      next[index] = row + 1
      const own = value(part)[row] as number
      if (!Number.isNaN(own)) members.push({ part: index, row, value: own })
    })
    if (members.length < LEAST_PEERS) continue
    const sorted = Float32Array.from(members, (one) => one.value).sort()
    for (const { part, row, value: own } of members)
      (terciles[part] as Uint8Array)[row] = thirdOf(sorted, own)
  }
  return terciles
}

function thirdOf(sorted: Float32Array, x: number): number {
  const rank = (countBelow(sorted, x) + countBelow(sorted, x, true)) / (2 * sorted.length)
  return Math.min(TERCILE.wild, Math.floor(3 * rank))
}
