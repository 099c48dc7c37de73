import { formatCount, formatFixed } from '../../core/format/figures'
import classes from './backtest.module.css'
import type { Histogram } from './histogram'
import { SectionTitle } from './section-title'
import { binWords } from './trade-filter'

const WIDTH = 320
const HEIGHT = 92

interface RHistogramProps {
  readonly histogram: Histogram
  /** Asks for the trades of the bin with this left edge. */
  readonly onOpen: (edge: number) => void
}

/** How profits spread, in units of what was risked. */
export function RHistogram({ histogram, onOpen }: RHistogramProps) {
  const { edges, counts } = histogram
  if (counts.length === 0) return null
  const tallest = Math.max(...counts)
  const step = WIDTH / counts.length
  const at = (edge: number) => ((edge - (edges[0] ?? 0)) / 0.5) * step
  return (
    <div className={classes.histogram}>
      <SectionTitle title="Profit by trade, in R" note="R = entry less stop">
        <span className={classes.range}>tallest bin {formatCount(tallest)}</span>
      </SectionTitle>
      <div role="group" className={classes.histogramBody} aria-label={wordsOf(edges, counts)}>
        <svg
          viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
          preserveAspectRatio="none"
          className={classes.histogramPlot}
          aria-hidden
        >
          {counts.map((count, i) => (
            <rect
              key={edges[i]}
              className={(edges[i] ?? 0) < 0 ? classes.loss : classes.gain}
              x={i * step + 1}
              width={Math.max(1, step - 2)}
              y={HEIGHT - (count / tallest) * (HEIGHT - 4)}
              height={(count / tallest) * (HEIGHT - 4)}
            />
          ))}
          <line className={classes.zero} x1={at(0)} x2={at(0)} y1={0} y2={HEIGHT} />
        </svg>
        <div className={classes.bins}>
          {counts.map((count, i) => (
            <button
              key={edges[i]}
              type="button"
              disabled={count === 0}
              title={`Show the trades ${countWords(histogram, i)}`}
              aria-label={`Show ${countWords(histogram, i)}`}
              onClick={() => onOpen(edges[i] ?? 0)}
            />
          ))}
        </div>
        <div className={classes.histogramAxis} aria-hidden>
          {edges
            .filter((edge) => Number.isInteger(edge))
            .map((edge) => (
              <span key={edge} style={{ left: `${(at(edge) / WIDTH) * 100}%` }}>
                {formatFixed(edge, 0)}
                {edge === edges.at(-1) ? '+' : ''}
              </span>
            ))}
        </div>
      </div>
    </div>
  )
}

/** `−1.0 to −0.5 R: 493 trades`. */
const countWords = (histogram: Histogram, bin: number): string =>
  `${binWords(histogram, bin)}: ${formatCount(histogram.counts[bin])} trades`

function wordsOf(edges: readonly number[], counts: readonly number[]): string {
  const losses = counts.reduce((sum, count, i) => sum + ((edges[i] ?? 0) < 0 ? count : 0), 0)
  const all = counts.reduce((sum, count) => sum + count, 0)
  return `Profit in R of ${formatCount(all)} trades: ${formatCount(losses)} below 0, ${formatCount(all - losses)} at 0 or above`
}
