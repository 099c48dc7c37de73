import type { Bars } from '../columns/bars'
import type { Calendar } from '../columns/instrument'
import type { BarFinding } from './finding'

/** What a check knows beside the bars of its instrument. */
export interface CheckContext {
  readonly calendar: Calendar
  /** Days on which the instrument's market traded, ascending; null while that is unknown. */
  readonly sessions: Int32Array | null
  /** Last day of the dataset. */
  readonly lastDay: number
}

/** Looks at bars, at least one, and says what is wrong; never changes them. */
export type BarCheck = (bars: Bars, context: CheckContext) => readonly BarFinding[]
