import { dayFromCivil, dayFromIso } from '../../core/columns/day'
import type { Extent } from './scale'

/** The step 1, 2 or 5 times a power of ten that cuts `span` in about `count` parts. */
function niceStep(span: number, count: number): number {
  const raw = span / Math.max(1, count)
  const power = 10 ** Math.floor(Math.log10(raw))
  const lead = raw / power
  const nice = lead < 1.5 ? 1 : lead < 3.5 ? 2 : lead < 7.5 ? 5 : 10
  return nice * power
}

/** Multiples of a nice step inside [lo, hi], about `count` of them. */
export function niceTicks([lo, hi]: Extent, count: number): number[] {
  if (!(hi > lo)) return Number.isFinite(lo) ? [lo] : []
  const step = niceStep(hi - lo, count)
  const first = Math.ceil(lo / step - 1e-9)
  const last = Math.floor(hi / step + 1e-9)
  return Array.from({ length: last - first + 1 }, (_, i) => tidy((first + i) * step, step))
}

const MANTISSAS: readonly (readonly number[])[] = [[1, 1.5, 2, 3, 4, 5, 7], [1, 2, 5], [1, 3], [1]]

/** Ticks of a log axis in [lo, hi]: 1-1.5-2-3-4-5-7, 1-2-5, 1-3 or powers, at most `count`. */
export function logTicks([lo, hi]: Extent, count: number): number[] {
  if (!(lo > 0 && hi >= lo)) return []
  for (const mantissas of MANTISSAS) {
    const ticks = logGrid(lo, hi, mantissas)
    if (ticks.length <= count)
      return ticks.length >= 3 ? ticks : niceTicks([lo, hi], Math.ceil(count * 0.6))
  }
  const powers = logGrid(lo, hi, [1])
  const stride = Math.ceil(powers.length / count)
  return powers.filter((_, i) => i % stride === 0)
}

/** First days of the years inside a range of days, with the year. */
export function yearTicks([lo, hi]: Extent, most = 12): { day: number; year: number }[] {
  const from = Math.ceil(1970 + lo / 365.2425 - 0.01)
  const to = Math.floor(1970 + hi / 365.2425 + 0.01)
  const stride = Math.max(1, Math.ceil((to - from + 1) / most))
  const ticks: { day: number; year: number }[] = []
  for (let year = from; year <= to; year += stride) {
    const day = dayFromCivil(year, 1, 1)
    if (day >= lo && day <= hi) ticks.push({ day, year })
  }
  return ticks
}

/**
 * Day index of an ISO date.
 * @throws RangeError when the text is no date.
 */
export function dayOf(iso: string): number {
  const day = dayFromIso(iso)
  if (day === null) throw new RangeError(`not an ISO date: ${iso}`)
  return day
}

function logGrid(lo: number, hi: number, mantissas: readonly number[]): number[] {
  const ticks: number[] = []
  for (let power = Math.floor(Math.log10(lo)); power <= Math.ceil(Math.log10(hi)); power++) {
    for (const mantissa of mantissas) {
      const tick = tidy(mantissa * 10 ** power, 10 ** power)
      if (tick >= lo && tick <= hi) ticks.push(tick)
    }
  }
  return ticks
}

/** A figure on an axis without its empty decimals: `500.00` is `500`, `100.0 k` is `100 k`. */
export function trimZeros(text: string): string {
  return text.replace(/(\.\d*?)0+(?=\D*$)/, '$1').replace(/\.(?=\D*$)/, '')
}

/** Rounds away the binary dust that multiplying by a step leaves. */
function tidy(value: number, step: number): number {
  const digits = Math.min(100, Math.max(0, 2 - Math.floor(Math.log10(step))))
  return Number(value.toFixed(digits))
}
