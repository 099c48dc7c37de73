import type { Bars } from '../../columns/bars'
import { createFrame } from '../../features/frame'
import { featureColumn } from '../../features/registry'
import { bbWidthPctRank252, maSpread102050PctRank252 } from '../../features/setup-columns'

/** Bars of a window and every how many of them a point is taken. */
const SPAN = 60
const STRIDE = 3
export const SHAPE_POINTS = SPAN / STRIDE

/** Windows of one instrument, ready to be compared: log closes, and features of about one unit. */
export interface Windows {
  readonly logClose: Float64Array
  readonly features: readonly Float64Array[]
}

/** Columns for comparing; each row comes from bars up to it alone. */
export function windowsOf(bars: Bars): Windows {
  const frame = createFrame(bars)
  const log = (column: Float64Array) => column.map((value) => Math.log(value))
  return {
    logClose: log(bars.close),
    features: [
      bbWidthPctRank252(frame),
      maSpread102050PctRank252(frame),
      log(featureColumn(frame, 'squeeze_ratio20')),
      log(featureColumn(frame, 'volume_dryup')),
    ],
  }
}

/** What is compared of one bar: its shape with mean 0 and deviation 1, then its features. */
export type Signature = Float64Array

/**
 * Writes the signature of bar `t` into `out`, of `SHAPE_POINTS` + 4 places; false where history is too
 * short, a value is missing, or the window is flat.
 */
export function signatureAt({ logClose, features }: Windows, t: number, out: Signature): boolean {
  if (t < SPAN - 1) return false
  let [sum, squares] = [0, 0]
  for (let i = 0; i < SHAPE_POINTS; i++) {
    const value = logClose[t - (SHAPE_POINTS - 1 - i) * STRIDE] as number
    out[i] = value
    sum += value
  }
  const mean = sum / SHAPE_POINTS
  for (let i = 0; i < SHAPE_POINTS; i++) squares += ((out[i] as number) - mean) ** 2
  const deviation = Math.sqrt(squares / SHAPE_POINTS)
  if (!(deviation > 1e-9)) return false
  for (let i = 0; i < SHAPE_POINTS; i++) out[i] = ((out[i] as number) - mean) / deviation
  for (let j = 0; j < features.length; j++) {
    const value = (features[j] as Float64Array)[t] as number
    if (!Number.isFinite(value)) return false
    out[SHAPE_POINTS + j] = value
  }
  return true
}

export const SIGNATURE_LENGTH = SHAPE_POINTS + 4

/** Root of half the mean square difference of shapes and half that of features. */
export function distanceOf(a: Signature, b: Signature): number {
  let [shape, rest] = [0, 0]
  for (let i = 0; i < SHAPE_POINTS; i++) shape += ((a[i] as number) - (b[i] as number)) ** 2
  for (let i = SHAPE_POINTS; i < SIGNATURE_LENGTH; i++)
    rest += ((a[i] as number) - (b[i] as number)) ** 2
  return Math.sqrt(shape / SHAPE_POINTS / 2 + rest / (SIGNATURE_LENGTH - SHAPE_POINTS) / 2)
}
