import type { DatasetId } from './dataset'
import type { Result } from './errors'

export interface AnalogueQuery {
  readonly datasetId: DatasetId
  readonly symbol: string
  /** Date of bar 0, ISO. */
  readonly date: string
  /** Bars of the label window: an analogue's is over before bar 0. */
  readonly horizon: number
}

export interface Analogue {
  readonly symbol: string
  readonly date: string
  /** Root mean square difference of shape and features, 0 for the same window. */
  readonly distance: number
}

/** The nearest earlier windows; empty where the card has too little history. */
export interface Analogues {
  readonly cards: readonly Analogue[]
  /** Windows that were compared. */
  readonly of: number
}

export interface AnalogueApi {
  /** Windows alike to that of a card whose outcome was known by then. Throws `not_found`. */
  analogues(query: AnalogueQuery): Promise<Result<Analogues>>
}
