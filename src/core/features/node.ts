import type { Kernels } from '../kernels/kernels'
import { HEAP, type Memory } from './memory'
import type { Frame, Series } from './series'

/**
 * The steps asked for so far, and the instrument they are now computed for. Steps do not depend on the
 * instrument: they are kept from one frame to the next, their values are not.
 */
export interface Graph {
  readonly nodes: Map<string, Node>
  /** The series of a definition, so that it is put together once. */
  made: WeakMap<object, Series>
  readonly memory: Memory
  /** Values that a column of the graph has room for. */
  room: number
  /** Bars of the current frame. */
  length: number
  /** Number of the current frame. */
  frame: number
}

/** What stands behind a `Series`. Only `frame` and `ops` import this file; a test holds it. */
export interface Node {
  readonly id: number
  readonly graph: Graph
  readonly inputs: readonly Node[]
  /** Null for a column of the bars. */
  readonly fill: Fill | null
  /** Memory of the node, with room for at least `values`. */
  column: Float64Array
  /** Whether the column is of the graph's memory, else it is on the heap. */
  inside: boolean
  /** One value per bar of the frame numbered `frame`. */
  values: Float64Array
  frame: number
}

/** What stands behind a `Frame`. */
export interface FrameNode extends Frame {
  readonly graph: Graph
  readonly length: number
  readonly number: number
}

/** Writes every value of `out`, which holds anything before. */
export type Fill = (kernel: Kernels, out: Float64Array, ...inputs: Float64Array[]) => void

/** No memory. */
export const NOTHING = new Float64Array(0)

export const nodeOf = (series: Series): Node => series as unknown as Node

export const seriesOf = (node: Node): Series => node as unknown as Series

export const frameNodeOf = (frame: Frame): FrameNode => frame as FrameNode

/**
 * The series that `fill` makes of the inputs, one per graph for the same name, inputs and parameters; it
 * is computed when it is asked for. Throws a RangeError when the inputs belong to different graphs.
 */
export function derive(
  name: string,
  inputs: readonly [Series, ...Series[]],
  parameters: readonly number[],
  fill: Fill,
): Series {
  const { graph } = nodeOf(inputs[0])
  let key = name
  for (const input of inputs) {
    const node = nodeOf(input)
    if (node.graph !== graph) throw new RangeError(`${name} mixes series of different instruments`)
    key += ` ${node.id}`
  }
  for (const parameter of parameters) key += `;${parameter}`
  return seriesOf(graph.nodes.get(key) ?? addNode(graph, key, inputs.map(nodeOf), fill))
}

/** Puts a node without values into the graph. */
export function addNode(
  graph: Graph,
  key: string,
  inputs: readonly Node[],
  fill: Fill | null,
): Node {
  const id = graph.nodes.size
  const node = { id, graph, inputs, fill, column: NOTHING, inside: true, values: NOTHING, frame: 0 }
  graph.nodes.set(key, node)
  return node
}

/** Memory for the values of a node in the current frame, whatever it holds. */
export function roomFor(node: Node): Float64Array {
  const { length, room, memory } = node.graph
  if (node.column.length < room) {
    const column = memory.column(room)
    node.inside = column !== null
    node.column = column ?? new Float64Array(room)
    node.values = NOTHING
  }
  if (node.values.length === length) return node.values
  return length === room ? node.column : node.column.subarray(0, length)
}

/** The values of a node in the current frame. */
export function valuesOf(node: Node): Float64Array {
  const { graph, inputs, fill } = node
  if (node.frame === graph.frame || fill === null) return node.values
  const out = roomFor(node)
  // One after the other: this is what remains beside the kernels themselves.
  const a = inputs[0]
  const b = inputs[1]
  const c = inputs[2]
  const x = a ? valuesOf(a) : NOTHING
  const y = b ? valuesOf(b) : NOTHING
  const z = c ? valuesOf(c) : NOTHING
  const inside = node.inside && (!a || a.inside) && (!b || b.inside) && (!c || c.inside)
  const { kernels } = inside ? graph.memory : HEAP
  if (c) fill(kernels, out, x, y, z)
  else if (b) fill(kernels, out, x, y)
  else fill(kernels, out, x)
  node.values = out
  node.frame = graph.frame
  return out
}

/** Forgets the memory of every node. */
export function dropColumns({ nodes }: Graph): void {
  for (const node of nodes.values()) {
    node.column = NOTHING
    node.values = NOTHING
    node.frame = 0
  }
}
