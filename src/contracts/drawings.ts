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

/** A drawing as a card may show it. */
export interface Drawing {
  readonly id: string
  readonly kind: DrawingKind
  /** One of a level, two of a trend line, the earlier one first. */
  readonly points: readonly DrawingPoint[]
}

/** The card that a drawing is made or shown on, and how much of it can be seen. */
export type DrawingCard = Pick<ChartRequest, 'datasetId' | 'symbol' | 'bar0' | 'after' | 'mask'>

/** A drawing as it is kept: anchored in the days and prices of its instrument. */
export interface StoredDrawing {
  readonly id: string
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
   * The drawings that a card may show: those made when nothing later than its last bar could be seen,
   * and on a masked card only those made on itself. Throws `not_found`.
   */
  listDrawings(card: DrawingCard): Promise<Result<readonly Drawing[]>>
  /** Keeps a drawing made on a card. Throws `bad_input` when a point is no bar that the card shows. */
  draw(card: DrawingCard, drawing: Drawing): Promise<Result<null>>
  /** Takes drawings away, or puts them back. Throws `not_found`. */
  markDrawings(ids: readonly string[], removed: boolean): Promise<Result<null>>
}
