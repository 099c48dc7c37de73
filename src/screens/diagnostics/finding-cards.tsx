import type { Boost, Finding } from '../../contracts/results'
import { judgeInterval } from '../../core/diagnostics/effect'
import { formatCount, formatPercent, formatPlural } from '../../core/format/figures'
import { Estimate } from '../../ui/estimate'
import { QueueLink } from '../../ui/queue-link'
import { BARS_TITLE } from '../../ui/queue-words'
import { BOOST_DOMAIN } from '../../ui/whisker-scale'
import { boostMark, isInsufficient } from './boost-words'
import classes from './diagnostics.module.css'
import type { QueueOf } from './forest-row'

interface FindingCardsProps {
  readonly findings: readonly Finding[]
  readonly queueOf: QueueOf
}

/** What the figures say, one sentence a card, most important first. */
export function FindingCards({ findings, queueOf }: FindingCardsProps) {
  if (findings.length === 0) return null
  return (
    <ol className={classes.findings} aria-label="Findings">
      {findings.map(({ id, title, text, boosts }, index) => (
        <li key={id} className={classes.finding}>
          <span className={classes.number} aria-hidden>
            {index + 1}
          </span>
          <div className={classes.findingBody}>
            <h2 className={classes.findingTitle}>{title}</h2>
            {boosts.map((boost) => (
              <FindingEstimate
                key={boost.id}
                boost={boost}
                named={boosts.length > 1}
                filter={queueOf(boost.id)}
              />
            ))}
            {boosts.length === 0 ? <p className={classes.findingText}>{text}</p> : null}
          </div>
        </li>
      ))}
    </ol>
  )
}

/** What the estimate above it leaves out: the two rates, and the moves they come from. */
function ratesWords({ signalRate, baseRate, signalEvents, events }: Boost): string {
  const moves = `${formatCount(signalEvents)} of ${formatPlural(events, 'move')}`
  return `${formatPercent(signalRate, 2)} against a base of ${formatPercent(baseRate, 2)}; ${moves}`
}

interface FindingEstimateProps {
  readonly boost: Boost
  readonly named: boolean
  /** The bars behind the boost; null where no filter names them. */
  readonly filter: ReturnType<QueueOf>
}

function FindingEstimate({ boost, named, filter }: FindingEstimateProps) {
  const { tone, shape } = boostMark(boost.id)
  return (
    <div className={classes.findingEstimate}>
      {named ? <span className={classes.findingName}>{boost.label}</span> : null}
      <Estimate
        value={boost.boost}
        ci={judgeInterval(boost)}
        domain={BOOST_DOMAIN}
        reference={1}
        tone={tone}
        shape={shape}
        width={72}
        n={boost.signalBars}
        of={boost.eligibleBars}
        {...(isInsufficient(boost) ? { events: boost.signalEvents } : {})}
      />
      <span className={classes.findingRates}>
        {ratesWords(boost)}
        {filter ? (
          <>
            {' · '}
            <QueueLink filter={filter} title={BARS_TITLE}>
              Review these bars
            </QueueLink>
          </>
        ) : null}
      </span>
    </div>
  )
}
