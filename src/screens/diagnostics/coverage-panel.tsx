import { memo } from 'react'
import { PlotReader } from '../../charts/reader/plot-reader'
import type { CoverageMonth, DiagnosticsReport } from '../../contracts/results'
import { formatCount, formatPlural } from '../../core/format/figures'
import { CsvLink } from '../../ui/csv-link'
import { queueSearch, type SetupFilter } from '../../state/setup-filter'
import { Panel } from '../../ui/panel'
import { useNavigation } from '../../ui/navigation'
import { QueueLink } from '../../ui/queue-link'
import classes from './coverage.module.css'
import { monthOf, yearOf } from './forest-queue'
import { coverageCsv } from './tables-csv'

export interface CoveragePanelProps {
  readonly report: DiagnosticsReport
  readonly name: string
  /** The filter that names the rows of the report. */
  readonly base: Partial<SetupFilter>
}

/** Instruments with a bar (light) and with an eligible bar (dark), month by month. */
export function CoveragePanel({ report, name, base }: CoveragePanelProps) {
  const { coverage, instruments, suspect, bars } = report
  const [first, last] = [coverage[0], coverage.at(-1)]
  return (
    <Panel
      title="Coverage"
      note="instruments with bars (light) and with eligible bars (dark), by month"
      aside={<CsvLink of="coverage" name={`${name} coverage`} text={() => coverageCsv(coverage)} />}
    >
      {first && last ? (
        <>
          <div className={classes.head}>
            <span>{formatPlural(instruments, 'instrument')}</span>
            <span>{formatPlural(bars, 'bar')}</span>
          </div>
          <Months
            months={coverage}
            label={`Coverage from ${first.month} to ${last.month}`}
            base={base}
          />
          <Years months={coverage} base={base} />
          {suspect.bars > 0 ? (
            <p className={classes.suspect}>
              {formatPlural(suspect.bars, 'row')} with suspect bars left out:{' '}
              {formatPlural(suspect.events, 'event')} they would have made
            </p>
          ) : null}
        </>
      ) : null}
    </Panel>
  )
}

const GAP = 0.18

interface MonthsProps {
  readonly months: readonly CoverageMonth[]
  readonly label: string
  readonly base: Partial<SetupFilter>
}

/** A month reads its counts and opens its eligible bars. */
function Months({ months, label, base }: MonthsProps) {
  const { go } = useNavigation()
  const most = Math.max(1, ...months.map(({ instruments }) => instruments))
  const monthAt = (at: number) => months[at] as CoverageMonth
  return (
    <PlotReader
      label={`${label}, at most ${formatCount(most)} instruments`}
      does="opens the eligible bars of a month"
      places={months.map((_, i) => (i + 0.5) / months.length)}
      wordsOf={(at) => [
        monthAt(at).month,
        `${formatPlural(monthAt(at).instruments, 'instrument')} with bars`,
        `${formatCount(monthAt(at).eligible)} with eligible bars`,
      ]}
      onOpen={(at) =>
        go(
          '/review',
          queueSearch({ ...monthOf(base, monthAt(at).month), sort: 'date', desc: false }),
        )
      }
    >
      <Bars months={months} most={most} />
    </PlotReader>
  )
}

const Bars = memo(function Bars({
  months,
  most,
}: Pick<MonthsProps, 'months'> & { readonly most: number }) {
  return (
    <svg
      className={classes.bars}
      viewBox={`0 0 ${months.length} ${most}`}
      preserveAspectRatio="none"
      aria-hidden
    >
      {months.map(({ month, instruments, eligible }, i) => (
        <g key={month}>
          <rect
            className={classes.all}
            x={i}
            y={most - instruments}
            width={1 - GAP}
            height={instruments}
          />
          <rect
            className={classes.eligible}
            x={i}
            y={most - eligible}
            width={1 - GAP}
            height={eligible}
          />
        </g>
      ))}
    </svg>
  )
})

interface YearsProps {
  readonly months: readonly CoverageMonth[]
  readonly base: Partial<SetupFilter>
}

/** The eligible bars of a year open in Review. */
function Years({ months, base }: YearsProps) {
  const januaries = months.flatMap(({ month }, i) => (month.endsWith('-01') ? [{ month, i }] : []))
  const stride = Math.max(1, Math.ceil(januaries.length / 8))
  return (
    <div className={classes.years}>
      {januaries
        .filter((_, i) => i % stride === 0)
        .map(({ month, i }) => (
          <span key={month} style={{ left: `${(i / months.length) * 100}%` }}>
            <QueueLink
              filter={yearOf(base, month.slice(0, 4))}
              title="Review the eligible bars of this year"
            >
              {month.slice(0, 4)}
            </QueueLink>
          </span>
        ))}
    </div>
  )
}
