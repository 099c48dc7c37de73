import type { Scale } from './scale'

/** SVG path through the finite points of a column; a missing value breaks the line. */
export function linePath(values: ArrayLike<number>, x: Scale, y: Scale): string {
  let path = ''
  let pen = false
  for (let i = 0; i < values.length; i++) {
    const top = y(values[i] as number)
    if (!Number.isFinite(top)) {
      pen = false
      continue
    }
    path += `${pen ? 'L' : 'M'}${round(x(i))} ${round(top)}`
    pen = true
  }
  return path
}

/** One decimal is a tenth of a pixel. */
export function round(pixels: number): number {
  return Math.round(pixels * 10) / 10
}
