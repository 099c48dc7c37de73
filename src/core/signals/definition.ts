import type { Frame, Series } from '../features/series'

/** A condition on one bar, made of bars up to that bar only: 1 holds, 0 does not, missing unknown. */
export interface SignalDefinition {
  readonly id: string
  readonly name: string
  readonly formula: string
  readonly compute: (frame: Frame) => Series
}
