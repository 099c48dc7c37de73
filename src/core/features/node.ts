import type { Series } from './series'

/** Everything computed so far for one instrument, by operation, inputs and parameters. */
export interface Memo {
  readonly length: number
  readonly nodes: Map<string, Node>
}

/** What stands behind a `Series`. Only `frame` and `ops` import this file; a test holds it. */
export interface Node {
  readonly id: number
  readonly memo: Memo
  readonly values: Float64Array
}

export const nodeOf = (series: Series): Node => series as unknown as Node

export const seriesOf = (node: Node): Series => node as unknown as Series

export type Fill = (out: Float64Array, ...inputs: Float64Array[]) => void

/**
 * The series that `fill` makes of the inputs, computed once per memo for the same name, inputs and
 * parameters. Throws a RangeError when the inputs belong to different instruments.
 */
export function derive(
  name: string,
  inputs: readonly [Series, ...Series[]],
  parameters: readonly number[],
  fill: Fill,
): Series {
  const nodes = inputs.map(nodeOf)
  const { memo } = nodeOf(inputs[0])
  if (nodes.some((node) => node.memo !== memo))
    throw new RangeError(`${name} mixes series of different instruments`)
  const key = `${name}(${nodes.map((node) => node.id).join()};${parameters.join()})`
  const known = memo.nodes.get(key)
  if (known) return seriesOf(known)
  const values = new Float64Array(memo.length)
  fill(values, ...nodes.map((node) => node.values))
  return seriesOf(remember(memo, key, values))
}

/** Files a column under its key. */
export function remember(memo: Memo, key: string, values: Float64Array): Node {
  const node = { id: memo.nodes.size, memo, values }
  memo.nodes.set(key, node)
  return node
}
