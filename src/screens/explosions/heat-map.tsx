import type { ExplosionEvent } from '../../contracts/explosions'
import { formatCount, formatPercent, formatPlural } from '../../core/format/figures'
import { Panel } from '../../ui/panel'
import classes from './heat-map.module.css'
import { eventsByYear, heatOf, heatSteps, monthName } from './months'
import { monthFilter } from './view'

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')

export interface HeatMapProps {
  readonly events: readonly ExplosionEvent[]
  /** The filter of the catalogue. */
  readonly chosen: string | null
  readonly onPick: (filter: string) => void
}

/** Events by month of bar 0; a cell and the total of a year list their events. */
export function HeatMap({ events, chosen, onPick }: HeatMapProps) {
  const years = eventsByYear(events)
  const most = Math.max(0, ...years.flatMap(({ months }) => months))
  const steps = heatSteps(most)
  return (
    <Panel title="When they happen" note="events by month of bar 0; figures are events">
      <div className={classes.scroll} role="region" aria-label="Calendar of events" tabIndex={0}>
        <table className={classes.table}>
          <thead>
            <tr>
              <td />
              {MONTHS.map((name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
              <th scope="col" className={classes.total}>
                year
              </th>
            </tr>
          </thead>
          <tbody>
            {years.map(({ year, months, total }) => (
              <tr key={year}>
                <th scope="row">{year}</th>
                {months.map((count, month) => {
                  const name = monthName(year, month)
                  return (
                    <td key={name}>
                      {count === 0 ? (
                        <span className={classes.none} />
                      ) : (
                        <button
                          type="button"
                          className={classes.cell}
                          data-heat={heatOf(count, steps)}
                          aria-pressed={chosen === monthFilter(name)}
                          aria-label={`${name}: ${formatPlural(count, 'event')}`}
                          onClick={() => onPick(monthFilter(name))}
                        >
                          {count}
                        </button>
                      )}
                    </td>
                  )
                })}
                <td className={classes.total}>
                  <button
                    type="button"
                    className={classes.year}
                    aria-pressed={chosen === monthFilter(String(year))}
                    aria-label={`${year}: ${formatPlural(total, 'event')}`}
                    disabled={total === 0}
                    onClick={() => onPick(monthFilter(String(year)))}
                  >
                    {formatCount(total)}
                  </button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Legend steps={steps} most={most} />
      <p className={classes.says}>
        The busiest month holds {formatPlural(most, 'event')},{' '}
        {formatPercent(events.length === 0 ? null : most / events.length, 0)} of{' '}
        {formatCount(events.length)}. Events of a month move together, so intervals resample whole
        months.
      </p>
    </Panel>
  )
}

function Legend({ steps, most }: { readonly steps: readonly number[]; readonly most: number }) {
  const bounds = [...steps, most].filter((bound, i, all) => i === 0 || bound > (all[i - 1] ?? 0))
  return (
    <p className={classes.legend}>
      events a month
      {bounds.map((bound, i) => {
        const from = (bounds[i - 1] ?? 0) + 1
        return (
          <span key={bound} className={classes.key}>
            <span className={classes.swatch} data-heat={heatOf(bound, steps)} />
            {from === bound ? bound : `${from}–${bound}`}
          </span>
        )
      })}
    </p>
  )
}
