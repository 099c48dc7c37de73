import { type ReactNode, useState } from 'react'
import type { Boost } from '../../contracts/results'
import { judgeInterval } from '../../core/diagnostics/effect'
import {
  formatCount,
  formatInterval,
  formatP,
  formatPercent,
  formatRatio,
} from '../../core/format/figures'
import type { SetupFilter } from '../../state/setup-filter'
import { BOOST_DOMAIN, isOffAxis } from '../../ui/whisker-scale'
import { Whisker } from '../../ui/whisker'
import { BarsLinks } from './bars-links'
import { boostMark, isInsufficient, squareSize } from './boost-words'
import classes from './forest.module.css'

export type QueueOf = (id: string) => Partial<SetupFilter> | null

export interface ForestRowProps {
  readonly boost: Boost
  /** Upright lines of the axis, behind the mark. */
  readonly grid: ReactNode
  /** The bars of a boost by its id; null where no filter names them. */
  readonly queueOf: QueueOf
}

/** One boost; opened, its second line holds both intervals, p and the counts. */
export function ForestRow({ boost, grid, queueOf }: ForestRowProps) {
  const [open, setOpen] = useState(false)
  const ci = judgeInterval(boost)
  const insufficient = isInsufficient(boost)
  return (
    <>
      <tr className={classes.row} data-open={open || undefined}>
        <th scope="row">
          <button
            type="button"
            className={classes.name}
            aria-expanded={open}
            onClick={() => setOpen(!open)}
          >
            {boost.label}
          </button>
        </th>
        {insufficient ? (
          <td colSpan={2} data-align="right" className={classes.quiet}>
            insufficient events
          </td>
        ) : (
          <>
            <td data-align="right" className={classes.value}>
              {formatRatio(boost.boost)}
            </td>
            <td data-align="right" className={classes.range}>
              {formatInterval(ci, formatRatio)}
            </td>
          </>
        )}
        <td data-align="right" className={classes.range}>
          {formatCount(boost.signalBars)}
        </td>
        <td className={classes.track}>
          {grid}
          {insufficient || boost.boost === null ? null : (
            <span className={classes.mark}>
              <Whisker
                value={boost.boost}
                ci={ci}
                domain={BOOST_DOMAIN}
                size={squareSize(boost.signalEvents)}
                width={152}
                {...boostMark(boost.id)}
              />
              {isOffAxis(boost.boost, BOOST_DOMAIN) ? <Beyond high={boost.boost > 1} /> : null}
            </span>
          )}
        </td>
      </tr>
      {open ? (
        <tr className={classes.detail}>
          <td colSpan={5}>
            {detailWords(boost)} <BarsLinks filter={queueOf(boost.id)} />
          </td>
        </tr>
      ) : null}
    </>
  )
}

/** The mark lies beyond the axis; its figure stands in the row. */
function Beyond({ high }: { readonly high: boolean }) {
  return (
    <span className={classes.beyond} data-side={high ? 'high' : 'low'} aria-hidden>
      {high ? '→' : '←'}
    </span>
  )
}

function detailWords(boost: Boost): string {
  const { ci, p, shifted, signalPositives, signalBars, signalRate, signalEvents } = boost
  const parts = [
    `months ${formatInterval(ci.month, formatRatio)}`,
    `symbols ${formatInterval(ci.symbol, formatRatio)}`,
    ...(p === null
      ? []
      : [
          `p ${formatP(p)} (labels shifted along the calendar, ${formatRatio(shifted)} at the median)`,
        ]),
    `${formatPercent(signalRate, 2)} of signal bars exploded: ${formatCount(signalPositives)} of ${formatCount(signalBars)}, ${formatCount(signalEvents)} events`,
    `base ${formatPercent(boost.baseRate, 2)}: ${formatCount(boost.positives)} of ${formatCount(boost.eligibleBars)}, ${formatCount(boost.events)} events`,
  ]
  return parts.join(' · ')
}
