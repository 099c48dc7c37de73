import type { Trade } from '../../contracts/results'
import { formatFixed } from '../../core/format/figures'
import { optionalTextField, searchCodec } from '../../state/search-codec'
import { binOfR, type Histogram } from './histogram'

/** What the screen keeps in the URL. */
export interface BacktestView {
  /** Which trades the table shows: see `tradeFilter`; null shows all. */
  readonly only: string | null
}

export const backtestView = searchCodec<BacktestView>({ only: optionalTextField() })

/** Some of the trades. */
export interface TradeFilter {
  /** Words for the chip. */
  readonly words: string
  readonly passes: (trade: Trade) => boolean
}

/** Trades held on some day of a month, `YYYY-MM`, or of a year, `YYYY`. */
export const monthKey = (month: string): string => `month:${month}`

/** Trades held on a date, ISO, those that were bought or sold on it among them. */
export const dayKey = (date: string): string => `day:${date}`

/** Trades that gained after costs. */
export const GAINED = 'gained'

/** Trades in a bin of the histogram of R, by its left edge. */
export const binKey = (edge: number): string => `r:${edge}`

/** `−1.0 to −0.5 R`; the end bins are open. */
export function binWords({ edges, counts }: Histogram, bin: number): string {
  const [lo, hi] = [formatFixed(edges[bin], 1), formatFixed(edges[bin + 1], 1)]
  if (bin === 0) return `below ${hi} R`
  return bin === counts.length - 1 ? `${lo} R and more` : `${lo} to ${hi} R`
}

/** Whether a trade was held on a date, ISO. */
export const isHeld = ({ entryDate, exitDate }: Trade, date: string): boolean =>
  entryDate <= date && exitDate >= date

/** The filter that a text of the URL stands for over a histogram of all trades; null where it is none. */
export function tradeFilter(text: string | null, histogram: Histogram): TradeFilter | null {
  const month = /^month:(\d{4}(?:-(?:0[1-9]|1[0-2]))?)$/.exec(text ?? '')?.[1]
  if (month)
    return {
      words: `held in ${month}`,
      passes: ({ entryDate, exitDate }) =>
        entryDate.slice(0, month.length) <= month && exitDate.slice(0, month.length) >= month,
    }
  const date = /^day:(\d{4}-\d{2}-\d{2})$/.exec(text ?? '')?.[1]
  if (date) return { words: `held on ${date}`, passes: (trade) => isHeld(trade, date) }
  if (text === GAINED) return { words: 'gained after costs', passes: ({ pnl }) => pnl > 0 }
  const edge = /^r:(-?\d+(?:\.\d+)?)$/.exec(text ?? '')?.[1]
  const bin = edge === undefined ? -1 : histogram.edges.indexOf(Number(edge))
  if (bin < 0 || bin >= histogram.counts.length) return null
  return {
    words: binWords(histogram, bin),
    passes: ({ r }) => Number.isFinite(r) && binOfR(histogram, r) === bin,
  }
}
