import type { DatasetId } from './dataset'
import type { Result } from './errors'
import type { ChartRequest } from './setups'

/** A horizontal line through one point, or a straight one through two. */
export type DrawingKind = 'level' | 'trend'

/** A place on the chart of a card, in the prices that it shows: an index of 100 while masked. */
export interface DrawingPoint {
  /** Bars from bar 0. */
  readonly bar: number
  readonly price: number
}

/** A drawing as a card may show it: the last place it was put at that the card may know of. */
export interface Drawing {
  /** The same wherever it is moved to. */
  readonly id: string
  readonly kind: DrawingKind
  /** One of a level, two of a trend line, the earlier one first. */
  readonly points: readonly DrawingPoint[]
  /** Ids of every place it was put at, those for later cards included. */
  readonly places: readonly string[]
}

/** A place for a drawing: its first, or another one for a drawing that is there. */
export interface DrawingPlace extends Omit<Drawing, 'id' | 'places'> {
  readonly id: string
  /** The drawing. */
  readonly line: string
}

/** The card that a drawing is made or shown on, and how much of it can be seen. */
export type DrawingCard = Pick<ChartRequest, 'datasetId' | 'symbol' | 'bar0' | 'after' | 'mask'>

/** A place of a drawing as it is kept: anchored in the days and prices of its instrument. */
export interface StoredDrawing {
  readonly id: string
  /** The drawing: all its places have the same. */
  readonly line: string
  readonly datasetId: DatasetId
  readonly symbol: string
  readonly kind: DrawingKind
  readonly points: readonly { readonly date: string; readonly price: number }[]
  /** Day of the last bar that could be seen when it was made, ISO. */
  readonly knownTo: string
  /** Day of bar 0 of the masked card it was made on; null when it was made on an open one. */
  readonly maskedOn: string | null
}

/** Levels and trend lines, kept by dataset and instrument. */
export interface DrawingApi {
  /**
   * The drawings that a card may show, each at the last place that was made when nothing later than
   * the card's last bar could be seen, and on a masked card on itself. Throws `not_found`.
   */
  listDrawings(card: DrawingCard): Promise<Result<readonly Drawing[]>>
  /**
   * Keeps a place that a drawing was put at on a card; those it had before stay for the cards that may
   * not know of this one. Throws `bad_input` when a point is no bar that the card shows.
   */
  draw(card: DrawingCard, place: DrawingPlace): Promise<Result<null>>
  /** Takes places of drawings away, or puts them back. Throws `not_found`. */
  markDrawings(places: readonly string[], removed: boolean): Promise<Result<null>>
}
