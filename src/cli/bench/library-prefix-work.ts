import { type Bars, barCount, sliceBars } from '../../core/columns/bars'
import { columnOf, createFrame, createScratch, type Frame } from '../../core/features/frame'
import { add, affine, subtract } from '../../core/features/ops/arithmetic'
import { atr } from '../../core/features/ops/price'
import { ema, mean, sdPopulation } from '../../core/features/ops/trailing'
import { nullUniverse } from '../../core/synthetic/null-preset'
import type { Measured } from './bench-row'
import { workerMemory } from './feature-work'

/** Values count as the same when they differ by less than this share. */
const TOLERANCE = 1e-9

/** SMA20, EMA20, Bollinger(20, 2) and ATR14: the columns whose definition the library shares to the last digit. */
function history(frame: Frame): readonly Float64Array[] {
  const { close } = frame
  const centre = mean(close, 20)
  const band = affine(sdPopulation(close, 20), 2)
  return [centre, ema(close, 20), add(centre, band), subtract(centre, band), atr(frame, 14)].map(
    (series) => columnOf(frame, series),
  )
}

/** The library's last value of each column over the bars given; null where there are too few of them. */
async function library() {
  const { SMA, EMA, BollingerBands, ATR } = await import('technicalindicators')
  return ({ high, low, close }: Bars): (number | null)[] => {
    const values = [...close]
    const bands = BollingerBands.calculate({ period: 20, stdDev: 2, values }).at(-1)
    return [
      SMA.calculate({ period: 20, values }).at(-1) ?? null,
      EMA.calculate({ period: 20, values }).at(-1) ?? null,
      bands?.upper ?? null,
      bands?.lower ?? null,
      ATR.calculate({ period: 14, high: [...high], low: [...low], close: values }).at(-1) ?? null,
    ]
  }
}

function same(ours: number, theirs: number | null): boolean {
  if (theirs === null) return Number.isNaN(ours)
  return Math.abs(ours - theirs) <= TOLERANCE * Math.abs(theirs)
}

/**
 * The history of five columns of one instrument in one pass, against a library called with the bars up to
 * each date for the last value alone.
 *
 * @param most bars used, at most
 */
export async function libraryPrefixContest(most = Infinity): Promise<Measured> {
  const [instrument] = nullUniverse(1).instruments
  if (!instrument) throw new RangeError('the null universe has no instruments')
  const lastValues = await library()
  const n = Math.min(most, barCount(instrument.bars))
  const bars = sliceBars(instrument.bars, 0, n)
  const scratch = createScratch(workerMemory())
  const ROUNDS = 2000
  const once = () => history(createFrame(bars, scratch))
  for (let k = 0; k < ROUNDS; k++) once()
  const start = performance.now()
  for (let k = 0; k < ROUNDS; k++) once()
  const ours = (performance.now() - start) / ROUNDS
  const columns = once()
  let equal = 0
  const prefixes = performance.now()
  for (let t = 0; t < n; t++)
    lastValues(sliceBars(bars, 0, t + 1)).forEach((value, k) => {
      if (same(columns[k]?.[t] as number, value)) equal++
    })
  const peer = performance.now() - prefixes
  const values = n * columns.length
  return { oursMs: ours, peerMs: peer, ratio: peer / ours, bars: n, values, equalValues: equal }
}
