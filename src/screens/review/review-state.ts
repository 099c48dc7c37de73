import { featureById, isFeature } from '../../core/features/registry'
import {
  choiceField,
  flagField,
  numberField,
  optionalNumberField,
  optionalTextField,
  searchCodec,
  textField,
} from '../../state/search-codec'

/** What the desk keeps in the URL beside the filter of its queue. */
export interface ReviewState {
  /** `SYMBOL@YYYY-MM-DD`; null shows the card at `at`. */
  readonly card: string | null
  /** Position in the queue, from 0. */
  readonly at: number
  /** Cards open with the future hidden, to be revealed or replayed. */
  readonly hidden: boolean
  /** Cards without a verdict open masked as well: no symbol, date or price. */
  readonly blind: boolean
  /** Bars after bar 0 that are shown; null takes what cards open with. */
  readonly shown: number | null
  readonly scale: 'log' | 'lin'
  /** Charts along a side of the grid of small multiples; 1 is the single chart. */
  readonly grid: '1' | '3' | '4' | '6'
  /** The charts of a grid share one scale. */
  readonly common: boolean
  /** Signal or rule whose bars are shaded. */
  readonly shade: string
  /** Features with a pane under the candles, between commas; read by `panesOf`. */
  readonly panes: string
  /** Weekly bars beside the daily ones. */
  readonly weekly: boolean
}

export const reviewState = searchCodec<ReviewState>({
  card: optionalTextField(),
  at: numberField(0, 0),
  hidden: flagField(true),
  blind: flagField(false),
  shown: optionalNumberField(),
  scale: choiceField(['log', 'lin'], 'log'),
  grid: choiceField(['1', '3', '4', '6'], '1'),
  common: flagField(false),
  shade: textField('S1'),
  panes: textField(''),
  weekly: flagField(false),
})

/** Panes of features that a chart has room for. */
export const MOST_PANES = 3

/** The features that a text names, each once; what is no feature is passed over. */
export function panesOf(text: string): readonly string[] {
  const ids = text.split(',').flatMap((name) => (isFeature(name) ? [featureById(name).id] : []))
  return [...new Set(ids)].slice(0, MOST_PANES)
}

export interface CardId {
  readonly symbol: string
  readonly date: string
}

export const cardText = ({ symbol, date }: CardId): string => `${symbol}@${date}`

/** The card that a text names, or null when it names none. */
export function parseCard(text: string | null): CardId | null {
  const match = /^(.+)@(\d{4}-\d{2}-\d{2})$/.exec(text ?? '')
  return match ? { symbol: match[1] as string, date: match[2] as string } : null
}

/** Bars shown after the label window once a card is revealed. */
const AFTERMATH = 10

export const fullReveal = (horizon: number): number => horizon + AFTERMATH

/** Bars after bar 0 that the engine is asked for. In blind mode a judged card is open. */
export function barsShown(
  { shown, hidden, blind }: ReviewState,
  horizon: number,
  isJudged: boolean,
): number {
  const full = fullReveal(horizon)
  if (shown === null) return (blind ? isJudged : !hidden) ? full : 0
  return Math.min(full, Math.max(0, Math.round(shown)))
}
