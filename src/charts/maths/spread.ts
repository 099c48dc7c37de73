import { clamp, type Extent } from './scale'

/**
 * Moves label positions apart until neighbours are `gap` pixels from each other, and keeps them
 * inside `bounds` while they fit. The answer is in the order of the input.
 */
export function spread(positions: readonly number[], gap: number, bounds: Extent): number[] {
  const order = positions.map((_, i) => i).sort((a, b) => at(positions, a) - at(positions, b))
  const placed = positions.map((position) => clamp(position, bounds))
  let floor = -Infinity
  for (const i of order) {
    placed[i] = Math.max(at(placed, i), floor)
    floor = at(placed, i) + gap
  }
  let ceiling = bounds[1]
  for (const i of order.toReversed()) {
    placed[i] = Math.min(at(placed, i), ceiling)
    ceiling = at(placed, i) - gap
  }
  return placed
}

const at = (values: readonly number[], i: number): number => values[i] as number
