import type { FetchForecast, ProviderState } from '../../../contracts/providers'
import { formatCount } from '../../../core/format/figures'
import { Stat, StatRow } from '../../../ui/stat'
import { finishWords } from './fetch-words'
import classes from './providers.module.css'

interface ForecastProps {
  readonly forecast: FetchForecast
  readonly provider: ProviderState
}

const SHOWN_DAYS = 8

/** Calls of each day against the daily limit. */
function Days({ forecast: { days, usedToday }, provider: { perDay } }: ForecastProps) {
  if (perDay === null || days.length < 2) return null
  return (
    <ul className={classes.days} aria-label={`Calls a day, limit ${perDay}`}>
      {days.slice(0, SHOWN_DAYS).map(({ date, planned }, index) => {
        const used = index === 0 ? usedToday : 0
        return (
          <li key={date}>
            <span className={classes.bar} aria-hidden="true">
              <span
                className={classes.planned}
                style={{ height: `${(planned / perDay) * 100}%` }}
              />
              <span className={classes.used} style={{ height: `${(used / perDay) * 100}%` }} />
            </span>
            <span>{planned} planned</span>
            <span className={classes.quiet}>
              {used > 0 ? `${used} earlier, ` : ''}
              {date.slice(5)}
            </span>
          </li>
        )
      })}
      {days.length > SHOWN_DAYS ? <li>and {days.length - SHOWN_DAYS} more days</li> : null}
    </ul>
  )
}

/** What a fetch costs before it starts. */
export function ForecastPanel(props: ForecastProps) {
  const { forecast, provider } = props
  return (
    <>
      <StatRow>
        <Stat label="calls needed" value={formatCount(forecast.calls)} />
        <Stat
          label="left today"
          value={
            forecast.leftToday === null
              ? 'no daily limit'
              : `${formatCount(forecast.leftToday)} of ${formatCount(provider.perDay)}`
          }
        />
        <Stat label="pace" value={`${provider.perMinute} a minute`} />
        <Stat label="finishes" value={finishWords(forecast)} />
      </StatRow>
      <Days {...props} />
      {forecast.warnings.map((warning) => (
        <p key={warning} className={classes.warning}>
          <span aria-hidden="true">△</span> {warning}
        </p>
      ))}
    </>
  )
}
