import { type Bars, barCount } from '../columns/bars'
import type { Calendar } from '../columns/instrument'
import { fillMissing } from '../kernels/elementwise'
import { attentionDelta7 } from './attention-delta'
import { checkCurrent, derive, type Memo, nodeOf, remember, seriesOf } from './node'
import { type Scratch, takeOver } from './scratch'
import type { Frame, Series } from './series'

export { createScratch, type Scratch } from './scratch'
export type { Frame, Series } from './series'

/**
 * The bars of one instrument, ready for features; intermediates are computed once per frame. On a
 * scratch, the frame lasts until the next one on it, and so do the columns it gives.
 */
export function createFrame(bars: Bars, calendar: Calendar, scratch: Scratch | null = null): Frame {
  const frame = scratch === null ? 0 : takeOver(scratch)
  const memo: Memo = { length: barCount(bars), nodes: new Map(), scratch, frame }
  const source = (key: string, values: Float64Array): Series =>
    seriesOf(remember(memo, key, values))
  const volume = source('volume', bars.volume)
  const attention = bars.attention
    ? attentionDelta7(bars.day, bars.attention)
    : new Float64Array(memo.length).fill(NaN)
  return {
    length: memo.length,
    calendar,
    open: source('open', bars.open),
    high: source('high', bars.high),
    low: source('low', bars.low),
    close: source('close', bars.close),
    volume,
    tradedVolume: derive('fillMissing', [volume], [0], (out, v) => fillMissing(v, 0, out)),
    attentionDelta7: source('attentionDelta7', attention),
  }
}

/**
 * The values of a series, one per bar, NaN where missing: shared memory, not to be written to.
 * Throws a RangeError when the series belongs to another frame.
 */
export function columnOf(frame: Frame, series: Series): Float64Array {
  const node = nodeOf(series)
  if (node.memo !== nodeOf(frame.close).memo)
    throw new RangeError('the series belongs to another frame')
  checkCurrent(node.memo)
  return node.values
}
