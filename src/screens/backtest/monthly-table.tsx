import type { BacktestResult } from '../../contracts/results'
import { formatSigned, MISSING } from '../../core/format/figures'
import { CsvLink } from '../../ui/csv-link'
import { monthlyCsv } from './backtest-csv'
import classes from './backtest.module.css'
import { SectionTitle } from './section-title'

export interface MonthlyTableProps {
  readonly backtest: BacktestResult
  readonly name: string
  /** Asks for the trades of a month, `YYYY-MM`, or of a year, `YYYY`. */
  readonly onOpen: (period: string) => void
}

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/** A month's return of this size has the full tint. */
const FULL = 0.15

/** Returns by month, the figure in the cell; the tint repeats what the sign says. */
export function MonthlyTable({ backtest, name, onOpen }: MonthlyTableProps) {
  const { monthly, equity } = backtest
  const [first, last] = [equity[0]?.date, equity.at(-1)?.date]
  return (
    <>
      <SectionTitle
        id="monthly-title"
        title="Monthly return, %"
        {...(first && last ? { note: `${first} to ${last}` } : {})}
      >
        <CsvLink of="monthly returns" name={`${name} monthly`} text={() => monthlyCsv(backtest)} />
      </SectionTitle>
      <div className={classes.scroll} tabIndex={0} role="region" aria-label="Monthly returns">
        <table className={classes.months} aria-labelledby="monthly-title">
          <thead>
            <tr>
              <th scope="col">year</th>
              {MONTHS.map((month) => (
                <th key={month} scope="col" abbr={month}>
                  {month.slice(0, 3)}
                </th>
              ))}
              <th scope="col">total</th>
            </tr>
          </thead>
          <tbody>
            {monthly.map(({ year, months, total }) => (
              <tr key={year}>
                <th scope="row">{year}</th>
                {MONTHS.map((month, i) => (
                  <MonthCell
                    key={month}
                    value={months[i] ?? null}
                    title={`Show the trades held in ${month} ${year}`}
                    onOpen={() => onOpen(`${year}-${String(i + 1).padStart(2, '0')}`)}
                  />
                ))}
                <td className={classes.strong}>
                  <button
                    type="button"
                    title={`Show the trades held in ${year}`}
                    onClick={() => onOpen(String(year))}
                  >
                    {formatSigned(total * 100, 1)}
                  </button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}

interface MonthCellProps {
  readonly value: number | null
  readonly title: string
  readonly onOpen: () => void
}

function MonthCell({ value, title, onOpen }: MonthCellProps) {
  if (value === null) return <td className={classes.missing}>{MISSING}</td>
  const tint = Math.round(Math.min(1, Math.abs(value) / FULL) * 38)
  const hue = value < 0 ? 'var(--down)' : 'var(--up)'
  return (
    <td style={{ background: `color-mix(in srgb, ${hue} ${tint}%, transparent)` }}>
      <button type="button" title={title} onClick={onOpen}>
        {formatSigned(value * 100, 1)}
      </button>
    </td>
  )
}
