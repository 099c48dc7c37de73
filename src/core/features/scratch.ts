import { HEAP, type Memory } from './memory'
import { dropColumns, type Graph } from './node'

/**
 * What one frame after another computes on, by a caller who goes through many instruments: steps are
 * put together and memory is asked for once. Once a new frame takes the scratch, the one before it is
 * over: its columns are overwritten, and asking it throws.
 */
export type Scratch = Graph

export const createScratch = (memory: Memory = HEAP): Scratch => ({
  nodes: new Map(),
  made: new WeakMap(),
  memory,
  room: 0,
  length: 0,
  frame: 0,
})

/** Room is given in steps, so that instruments of about the same length share it. */
const STEP = 1024

/**
 * Steps kept at most, three times those of all features and signals: rules with ever other numbers
 * would fill the memory for good.
 */
const MOST_STEPS = 1000

/** Hands the scratch to a new frame of `length` bars; its number. */
export function takeOver(scratch: Scratch, length: number, exact: boolean): number {
  if (scratch.nodes.size > MOST_STEPS) {
    scratch.nodes.clear()
    scratch.made = new WeakMap()
    scratch.memory.restart()
  }
  if (length > scratch.room) {
    dropColumns(scratch)
    scratch.memory.restart()
    scratch.room = exact ? length : Math.ceil(length / STEP) * STEP
  }
  scratch.length = length
  return ++scratch.frame
}
