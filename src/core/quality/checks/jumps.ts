import { type Bars, barCount } from '../../columns/bars'
import { findBreaks } from '../breaks'
import { type ClassifiedBreak, classifyBreak } from '../classify-break'
import type { BarFinding, Severity } from '../finding'
import { barsText, moveText, splitText, timesText, valueText } from '../words'

/** A stretch that leaves and comes back within this many bars is one finding. */
const LONGEST_STRETCH = 60
/** Up to this many bars it is a spike. */
const SPIKE = 3
/** How far the way back may differ from the way out, in log price; less for a day that traded. */
const RETURN_OFF = 0.6
const TRADED_RETURN_OFF = 0.2
/** A spike that turned over this many times the ordinary value is believed. */
const BELIEVED = 20

/** A break and, when prices come back, the break that ends the stretch. */
interface Excursion {
  readonly out: ClassifiedBreak
  readonly back: ClassifiedBreak | null
}

function comesBack(out: ClassifiedBreak, back: ClassifiedBreak): boolean {
  const off = Math.abs(Math.log(out.ratio) + Math.log(back.ratio))
  const length = back.at - out.at
  return out.what === 'traded'
    ? length <= SPIKE && off < TRADED_RETURN_OFF && out.valueTimes < BELIEVED
    : length <= LONGEST_STRETCH && off < RETURN_OFF
}

/** Pairs each break with the next one when that undoes it. */
function pairUp(breaks: readonly ClassifiedBreak[]): readonly Excursion[] {
  const found: Excursion[] = []
  for (let k = 0; k < breaks.length; k++) {
    const out = breaks[k] as ClassifiedBreak
    const next = breaks[k + 1]
    const paired = next !== undefined && comesBack(out, next)
    found.push({ out, back: paired ? next : null })
    if (paired) k++
  }
  return found
}

const KIND = {
  split: 'split_jump',
  unit: 'unit_error',
  unexplained: 'price_jump',
  traded: 'price_jump',
} as const

function saysOfJump(bars: Bars, b: ClassifiedBreak): string {
  const move = moveText(bars.close[b.at - 1] as number, bars.close[b.at] as number)
  const times = Math.round(Math.max(b.exact, 1 / b.exact) * 2) / 2
  const off = `${(b.off * 100).toFixed(1)}%`
  if (b.what === 'split')
    return `${move}: ${splitText(times, b.exact < 1)} within ${off}. ${valueText(b.valueTimes)}.`
  if (b.what === 'unit')
    return `${move}: the ${barsText(b.at)} before are in another unit, ${timesText(times)} within ${off}. ${valueText(b.valueTimes)}.`
  return `${move}. ${valueText(b.valueTimes)}${b.what === 'traded' ? ': looks true' : ''}.`
}

/** A 3-for-2 split looks like many a day of trading: it is shown, and counted until it is decided. */
const LEAST_SEVERE_SPLIT = 1.9

function severityOf({ what, exact }: ClassifiedBreak): Severity {
  if (what === 'traded') return 'note'
  return what === 'split' && Math.max(exact, 1 / exact) < LEAST_SEVERE_SPLIT ? 'check' : 'severe'
}

/** One lasting break: everything before it is multiplied, when a repair is known. */
function lasting(bars: Bars, b: ClassifiedBreak): BarFinding {
  const day = bars.day[b.at] as number
  return {
    kind: KIND[b.what],
    severity: severityOf(b),
    fromDay: day,
    toDay: day,
    bars: 1,
    factor: b.what === 'split' || b.what === 'unit' ? b.exact : null,
    scope: 'before',
    says: saysOfJump(bars, b),
  }
}

/** A stretch between two breaks that undo each other. */
function stretch(bars: Bars, out: ClassifiedBreak, back: ClassifiedBreak): BarFinding {
  const count = back.at - out.at
  const { close, day } = bars
  const known = out.what === 'unit' || back.what === 'unit' ? 'unit_error' : null
  const split = out.what === 'split' && back.what === 'split' ? 'mixed_adjustment' : null
  const kind = known ?? split ?? (count <= SPIKE ? 'spike' : 'price_jump')
  const exact = out.what === 'unit' || out.what === 'split' ? out.exact : 1 / back.exact
  const [from, to, after] = [out.at - 1, out.at, back.at].map((t) => close[t] as number)
  return {
    kind,
    severity: 'severe',
    fromDay: day[out.at] as number,
    toDay: day[back.at - 1] as number,
    bars: count,
    factor: known || split ? 1 / exact : null,
    scope: 'within',
    says:
      `${barsText(count)}: ${moveText(from as number, to as number)}, then back to ` +
      `${moveText(close[back.at - 1] as number, after as number).split(' to ')[1]}. ` +
      `${valueText(out.valueTimes)}.`,
  }
}

/** Splits, unit errors, spikes and jumps in the closes. */
export function checkJumps(bars: Bars): readonly BarFinding[] {
  if (barCount(bars) < 2) return []
  const breaks = findBreaks(bars).flatMap((b) => classifyBreak(b) ?? [])
  return pairUp(breaks).map(({ out, back }) =>
    back ? stretch(bars, out, back) : lasting(bars, out),
  )
}
