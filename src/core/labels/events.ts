/** Moves of one instrument; event k runs from bar from[k] to bar to[k], both inclusive. */
export interface Events {
  /** First positive decision bar of each event, ascending. */
  readonly from: Int32Array
  /** Last first-hit bar of each event. */
  readonly to: Int32Array
  /** Event of each included positive bar, -1 elsewhere. */
  readonly eventOf: Int32Array
}

/**
 * Merges positive bars whose intervals [t, t + firstHit[t]] overlap: one move, however many bars
 * saw it coming. `include` limits the bars that take part (1 = yes); null takes all.
 */
export function mergeEvents(
  y: Int8Array,
  firstHit: Int32Array,
  include: Uint8Array | null,
): Events {
  const from: number[] = []
  const to: number[] = []
  const eventOf = new Int32Array(y.length).fill(-1)
  for (let t = 0; t < y.length; t++) {
    if (y[t] !== 1 || (include !== null && include[t] !== 1)) continue
    const end = t + (firstHit[t] as number)
    const last = to.length - 1
    if (last < 0 || t > (to[last] as number)) {
      from.push(t)
      to.push(end)
    } else if (end > (to[last] as number)) to[last] = end
    eventOf[t] = to.length - 1
  }
  return { from: Int32Array.from(from), to: Int32Array.from(to), eventOf }
}
