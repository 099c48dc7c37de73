import { argsort } from './argsort'

/** A non-decreasing piecewise-linear function: x strictly ascending, flat beyond its ends. */
export interface Isotonic {
  readonly x: readonly number[]
  readonly y: readonly number[]
}

/** Scores closer than this are one score, as in scikit-learn. */
const RESOLUTION = 1e-15

interface Block {
  readonly mean: number
  readonly weight: number
  /** Distinct scores pooled. */
  readonly points: number
}

/**
 * Isotonic regression onto [0, 1] with scikit-learn's semantics: equal scores are averaged by
 * weight, adjacent violators pooled (PAVA), values clipped after pooling, interior points of level
 * runs dropped; between the thresholds that remain the function is linear. Rows of weight 0 take no
 * part. With an `endWeight` above 0 the lowest and the highest level are widened until they hold
 * that weight and both classes, or all rows: what a few rows at the edge show is no certainty.
 * Throws a RangeError when no row is left.
 * Source: Barlow et al., Statistical Inference under Order Restrictions, 1972.
 */
export function fitIsotonic(
  score: ArrayLike<number>,
  y: ArrayLike<number>,
  weights: Float64Array | null = null,
  endWeight: number = 0,
): Isotonic {
  const points = distinctPoints(score, y, weights)
  if (points.length === 0) throw new RangeError('isotonic calibration needs at least one row')
  const blocks = pool(points)
  const levels = endWeight > 0 ? widenEnds(blocks, endWeight) : blocks
  const fitted = levels.flatMap(({ mean, points: count }) =>
    Array.from({ length: count }, () => Math.min(1, Math.max(0, mean))),
  )
  const kept = fitted.flatMap((value, i) => {
    const level = i > 0 && value === fitted[i - 1] && value === (fitted[i + 1] ?? NaN)
    return level ? [] : [i]
  })
  return {
    x: kept.map((i) => (points[i] as Point).x),
    y: kept.map((i) => fitted[i] as number),
  }
}

interface Point {
  readonly x: number
  readonly mean: number
  readonly weight: number
}

function distinctPoints(
  score: ArrayLike<number>,
  y: ArrayLike<number>,
  weights: Float64Array | null,
): Point[] {
  const points: Point[] = []
  let x = NaN
  let sum = 0
  let weight = 0
  const close = () => {
    if (weight > 0) points.push({ x, mean: sum / weight, weight })
    sum = 0
    weight = 0
  }
  for (const i of argsort(score)) {
    const w = weights === null ? 1 : (weights[i] as number)
    if (w === 0) continue
    const value = score[i] as number
    if (!(value - x < RESOLUTION)) {
      close()
      x = value
    }
    sum += w * (y[i] as number)
    weight += w
  }
  close()
  return points
}

function pool(points: readonly Point[]): Block[] {
  const blocks: Block[] = []
  for (const { mean, weight } of points) {
    let block: Block = { mean, weight, points: 1 }
    for (let last = blocks.at(-1); last && last.mean >= block.mean; last = blocks.at(-1)) {
      blocks.pop()
      block = merged(last, block)
    }
    blocks.push(block)
  }
  return blocks
}

function widenEnds(blocks: readonly Block[], least: number): Block[] {
  const wide = [...blocks]
  const thin = ({ weight, mean }: Block) => weight < least || mean <= 0 || mean >= 1
  while (wide.length > 1 && thin(wide[0] as Block)) mergeAt(wide, 0)
  while (wide.length > 1 && thin(wide.at(-1) as Block)) mergeAt(wide, wide.length - 2)
  return wide
}

function mergeAt(blocks: Block[], at: number): void {
  blocks.splice(at, 2, merged(blocks[at] as Block, blocks[at + 1] as Block))
}

function merged(a: Block, b: Block): Block {
  const weight = a.weight + b.weight
  return {
    mean: (a.weight * a.mean + b.weight * b.mean) / weight,
    weight,
    points: a.points + b.points,
  }
}

/** The function at `score`. */
export function isotonicAt({ x, y }: Isotonic, score: number): number {
  let lo = 0
  let hi = x.length
  while (lo < hi) {
    const mid = (lo + hi) >>> 1
    if ((x[mid] as number) <= score) lo = mid + 1
    else hi = mid
  }
  if (lo === 0) return y[0] as number
  if (lo === x.length) return y[lo - 1] as number
  const [x0, x1] = [x[lo - 1] as number, x[lo] as number]
  const [y0, y1] = [y[lo - 1] as number, y[lo] as number]
  return y0 === y1 ? y0 : y0 + ((y1 - y0) / (x1 - x0)) * (score - x0)
}
