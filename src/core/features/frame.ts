import { type Bars, barCount } from '../columns/bars'
import { attentionDelta7 } from './attention-delta'
import { HEAP } from './memory'
import {
  addNode,
  derive,
  type FrameNode,
  frameNodeOf,
  type Graph,
  nodeOf,
  NOTHING,
  roomFor,
  seriesOf,
  valuesOf,
} from './node'
import { createScratch, type Scratch, takeOver } from './scratch'
import type { Frame, Series } from './series'

export type { Memory } from './memory'
export { createScratch, type Scratch } from './scratch'
export type { Frame, Series } from './series'

/**
 * The bars of one instrument, ready for features; intermediates are computed once per frame. On a
 * scratch, the frame lasts until the next one on it, and so do the columns it gives.
 */
export function createFrame(bars: Bars, given: Scratch | null = null): Frame {
  const length = barCount(bars)
  const graph = given ?? createScratch()
  const number = takeOver(graph, length, given === null)
  const attention = bars.attention ? attentionDelta7(bars.day, bars.attention) : null
  const volume = source(graph, 'volume', bars.volume)
  const frame: FrameNode = {
    graph,
    length,
    number,
    open: source(graph, 'open', bars.open),
    high: source(graph, 'high', bars.high),
    low: source(graph, 'low', bars.low),
    close: source(graph, 'close', bars.close),
    volume,
    tradedVolume: derive('fillMissing', [volume], [0], (kernel, out, v) =>
      kernel.fillMissing(v, 0, out),
    ),
    attentionDelta7: source(graph, 'attentionDelta7', attention),
  }
  return frame
}

/** The series of a column of the bars, with its values in the current frame; null is missing throughout. */
function source(graph: Graph, key: string, values: Float64Array | null): Series {
  const node = graph.nodes.get(key) ?? addNode(graph, key, [], null)
  if (values === null) node.values = roomFor(node).fill(NaN)
  else if (graph.memory === HEAP) {
    // Not the node's own: what it had is asked for anew when it must be written to.
    node.column = NOTHING
    node.values = values
  } else {
    node.values = roomFor(node)
    node.values.set(values)
  }
  node.frame = graph.frame
  return seriesOf(node)
}

/** Number of bars of a frame. */
export const lengthOf = (frame: Frame): number => frameNodeOf(frame).length

/**
 * The values of a series, one per bar, NaN where missing: shared memory, not to be written to.
 * Throws a RangeError when the series belongs to another frame, or when the frame is over.
 */
export function columnOf(frame: Frame, series: Series): Float64Array {
  const node = nodeOf(series)
  const { graph, number } = frameNodeOf(frame)
  if (node.graph !== graph) throw new RangeError('the series belongs to another frame')
  if (graph.frame !== number)
    throw new RangeError('the frame is over: its scratch serves a later one')
  return valuesOf(node)
}

/** The values of a definition, as `columnOf` gives them; its steps are put together once per scratch. */
export function columnBy(
  frame: Frame,
  definition: { readonly compute: (frame: Frame) => Series },
): Float64Array {
  const { made } = frameNodeOf(frame).graph
  let series = made.get(definition)
  if (!series) {
    series = definition.compute(frame)
    made.set(definition, series)
  }
  return columnOf(frame, series)
}
