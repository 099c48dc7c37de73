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

export interface SameDayQuery {
  readonly datasetId: DatasetId
  readonly symbol: string
  /** ISO; instruments without a bar of this date take no part. */
  readonly date: string
  readonly features: readonly string[]
}

/** Where a card stands among the instruments of its asset class on its date. */
export interface SameDay {
  /** Instruments of the class with a bar of the date, the card's own among them. */
  readonly n: number
  /** Share of the others that are lower, ties half, 0 to 1; null where a value is missing. */
  readonly ranks: Readonly<Record<string, number | null>>
}

/** A card beside others: of earlier dates, and of its own. */
export interface AnalogueApi {
  sameDay(query: SameDayQuery): Promise<Result<SameDay>>
  /** Windows alike to that of a card whose outcome was known by then. Throws `not_found`. */
  analogues(query: AnalogueQuery): Promise<Result<Analogues>>
}
