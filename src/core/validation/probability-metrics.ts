import { countPositives } from '../models/labels'

/** Probabilities are held within [CLIP, 1 - CLIP] in the log loss. */
const CLIP = 1e-15

/** Mean of -log of the probability given to what happened, natural log; null without rows. */
export function logLoss(
  p: ArrayLike<number>,
  y: ArrayLike<number>,
  weights: Float64Array | null = null,
): number | null {
  return meanLoss(p, y, weights, (q, label) => {
    const held = Math.min(1 - CLIP, Math.max(CLIP, q))
    return label === 1 ? -Math.log(held) : -Math.log(1 - held)
  })
}

/** Mean squared distance of probability and label; null without rows. Source: Brier, 1950. */
export function brier(
  p: ArrayLike<number>,
  y: ArrayLike<number>,
  weights: Float64Array | null = null,
): number | null {
  return meanLoss(p, y, weights, (q, label) => (q - label) ** 2)
}

/**
 * 1 - Brier / (b (1 - b)) with the base rate b of these rows: 0 is as good as saying b always,
 * below 0 is worse. Null unless both classes are there.
 */
export function brierSkill(p: ArrayLike<number>, y: ArrayLike<number>): number | null {
  const score = brier(p, y)
  const base = countPositives(y, p.length) / p.length
  const chance = base * (1 - base)
  return score === null || chance === 0 ? null : 1 - score / chance
}

function meanLoss(
  p: ArrayLike<number>,
  y: ArrayLike<number>,
  weights: Float64Array | null,
  loss: (p: number, label: number) => number,
): number | null {
  countPositives(y, p.length)
  let sum = 0
  let total = 0
  for (let i = 0; i < p.length; i++) {
    const weight = weights === null ? 1 : (weights[i] as number)
    sum += weight * loss(p[i] as number, y[i] as number)
    total += weight
  }
  return total > 0 ? sum / total : null
}
