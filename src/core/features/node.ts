import { columnIn, type Scratch } from './scratch'
import type { Series } from './series'

/** Everything computed so far for one instrument, by operation, inputs and parameters. */
export interface Memo {
  readonly length: number
  readonly nodes: Map<string, Node>
  /** Where columns come from; null gives each its own memory. */
  readonly scratch: Scratch | null
  /** Number of the frame on the scratch. */
  readonly frame: number
}

/** What stands behind a `Series`. Only `frame` and `ops` import this file; a test holds it. */
export interface Node {
  readonly id: number
  readonly memo: Memo
  readonly values: Float64Array
}

export const nodeOf = (series: Series): Node => series as unknown as Node

export const seriesOf = (node: Node): Series => node as unknown as Series

const valuesOf = (series: Series): Float64Array => nodeOf(series).values

/** Writes every value of `out`, which holds anything before. */
export type Fill = (out: Float64Array, ...inputs: Float64Array[]) => void

/** Throws a RangeError when the frame of a memo was overwritten by a later one. */
export function checkCurrent({ scratch, frame }: Memo): void {
  if (scratch !== null && scratch.frame !== frame)
    throw new RangeError('the frame is over: its scratch serves a later one')
}

/**
 * The series that `fill` makes of the inputs, computed once per memo for the same name, inputs and
 * parameters. Throws a RangeError when the inputs belong to different instruments, or to a frame that
 * is over.
 */
export function derive(
  name: string,
  inputs: readonly [Series, ...Series[]],
  parameters: readonly number[],
  fill: Fill,
): Series {
  const { memo } = nodeOf(inputs[0])
  checkCurrent(memo)
  let key = name
  for (const input of inputs) {
    const node = nodeOf(input)
    if (node.memo !== memo) throw new RangeError(`${name} mixes series of different instruments`)
    key += ` ${node.id}`
  }
  for (const parameter of parameters) key += `;${parameter}`
  const known = memo.nodes.get(key)
  if (known) return seriesOf(known)
  const { scratch, length } = memo
  const values = scratch === null ? new Float64Array(length) : columnIn(scratch, length)
  const [first, second, third] = inputs
  if (third) fill(values, valuesOf(first), valuesOf(second as Series), valuesOf(third))
  else if (second) fill(values, valuesOf(first), valuesOf(second))
  else fill(values, valuesOf(first))
  return seriesOf(remember(memo, key, values))
}

/** Files a column under its key. */
export function remember(memo: Memo, key: string, values: Float64Array): Node {
  const node = { id: memo.nodes.size, memo, values }
  memo.nodes.set(key, node)
  return node
}
