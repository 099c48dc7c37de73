import { type Bars, barCount } from '../columns/bars'
import type { Calendar } from '../columns/instrument'
import { fillMissing } from '../kernels/elementwise'
import { attentionDelta7 } from './attention-delta'
import { derive, type Memo, nodeOf, remember, seriesOf } from './node'
import type { Frame, Series } from './series'

export type { Frame, Series } from './series'

/** The bars of one instrument, ready for features; intermediates are computed once per frame. */
export function createFrame(bars: Bars, calendar: Calendar): Frame {
  const memo: Memo = { length: barCount(bars), nodes: new Map() }
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
  return node.values
}
