import { type Bars, barCount } from '../../columns/bars'
import type { BarFinding } from '../finding'
import { barsText } from '../words'

/** Shorter runs without trades are ordinary for thin instruments. */
const LEAST_RUN = 10

/** Calls `visit` with each longest run [from, to) of bars that pass. */
function forEachRun(
  count: number,
  passes: (t: number) => boolean,
  visit: (from: number, to: number) => void,
): void {
  let from = -1
  for (let t = 0; t <= count; t++) {
    const inside = t < count && passes(t)
    if (inside && from < 0) from = t
    if (inside || from < 0) continue
    visit(from, t)
    from = -1
  }
}

function finding(
  bars: Bars,
  kind: 'zero_volume' | 'flat_run',
  [from, to]: readonly [number, number],
  says: string,
): BarFinding {
  return {
    kind,
    severity: 'check',
    fromDay: bars.day[from] as number,
    toDay: bars.day[to - 1] as number,
    bars: to - from,
    factor: null,
    scope: 'within',
    says,
  }
}

/** Runs in which the price repeats and nothing trades: the Bollinger width falls to 0 in them. */
export function checkFlatRuns(bars: Bars): readonly BarFinding[] {
  const { high, low, close, volume } = bars
  const still = (t: number): boolean =>
    high[t] === low[t] && !((volume[t] as number) > 0) && (t === 0 || close[t] === close[t - 1])
  const found: BarFinding[] = []
  forEachRun(barCount(bars), still, (from, to) => {
    if (to - from < LEAST_RUN) return
    const says = `${barsText(to - from)} repeat the price and nothing trades: the width falls to 0 and reads as compressed.`
    found.push(finding(bars, 'flat_run', [from, to], says))
  })
  return found
}

/** Runs in which prices move on a filed volume of 0. */
export function checkZeroVolume(bars: Bars): readonly BarFinding[] {
  const { volume, close } = bars
  const n = barCount(bars)
  const found: BarFinding[] = []
  forEachRun(
    n,
    (t) => volume[t] === 0,
    (from, to) => {
      let moves = 0
      for (let t = Math.max(1, from); t < to; t++) if (close[t] !== close[t - 1]) moves++
      if (to - from < LEAST_RUN || moves * 4 < to - from) return
      const whole = to - from === n ? 'every bar of the series' : barsText(to - from)
      const says = `Volume is 0 in ${whole} while the price moves on ${moves}: volume features are missing or wrong.`
      found.push(finding(bars, 'zero_volume', [from, to], says))
    },
  )
  return found
}
