import { useMemo } from 'react'
import type { Trade } from '../../contracts/results'
import { formatCount, formatFixed } from '../../core/format/figures'
import classes from './backtest.module.css'
import { histogramOfR } from './histogram'
import { SectionTitle } from './section-title'

const WIDTH = 320
const HEIGHT = 92

/** How profits spread, in units of what was risked. */
export function RHistogram({ trades }: { readonly trades: readonly Trade[] }) {
  const { edges, counts } = useMemo(() => histogramOfR(trades.map(({ r }) => r)), [trades])
  if (counts.length === 0) return null
  const tallest = Math.max(...counts)
  const step = WIDTH / counts.length
  const at = (edge: number) => ((edge - (edges[0] ?? 0)) / 0.5) * step
  return (
    <div className={classes.histogram}>
      <SectionTitle title="Profit by trade, in R" note="R = entry less stop">
        <span className={classes.range}>tallest bin {formatCount(tallest)}</span>
      </SectionTitle>
      <div role="img" aria-label={wordsOf(edges, counts)}>
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
            >
              <title>{binWords(edges, counts, i)}</title>
            </rect>
          ))}
          <line className={classes.zero} x1={at(0)} x2={at(0)} y1={0} y2={HEIGHT} />
        </svg>
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

/** `−1.0 to −0.5 R: 493 trades`; the end bins are open. */
function binWords(edges: readonly number[], counts: readonly number[], i: number): string {
  const [lo, hi] = [formatFixed(edges[i], 1), formatFixed(edges[i + 1], 1)]
  const range =
    i === 0 ? `below ${hi}` : i === counts.length - 1 ? `${lo} and more` : `${lo} to ${hi}`
  return `${range} R: ${formatCount(counts[i])} trades`
}

function wordsOf(edges: readonly number[], counts: readonly number[]): string {
  const losses = counts.reduce((sum, count, i) => sum + ((edges[i] ?? 0) < 0 ? count : 0), 0)
  const all = counts.reduce((sum, count) => sum + count, 0)
  return `Profit in R of ${formatCount(all)} trades: ${formatCount(losses)} below 0, ${formatCount(all - losses)} at 0 or above`
}
