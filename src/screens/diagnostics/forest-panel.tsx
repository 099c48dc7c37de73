import type { Boost, DiagnosticsReport } from '../../contracts/results'
import { formatCount } from '../../core/format/figures'
import { CsvLink } from '../../ui/csv-link'
import { targetWords } from '../../ui/label-words'
import { Panel } from '../../ui/panel'
import { BOOST_DOMAIN, whiskerPosition } from '../../ui/whisker-scale'
import classes from './forest.module.css'
import { ForestRow, type QueueOf } from './forest-row'
import { boostsCsv } from './tables-csv'

export interface ForestPanelProps {
  readonly report: DiagnosticsReport
  readonly name: string
  readonly queueOf: QueueOf
}

const TICKS = [0.25, 0.5, 1, 2, 4] as const
const TICK_WORDS = { 0.25: '¼', 0.5: '½', 1: '1', 2: '2', 4: '4' } as const

/** Every boost on one log axis, groups under each other. */
export function ForestPanel({ report, name, queueOf }: ForestPanelProps) {
  const { label, groups, eligibleBars } = report
  return (
    <Panel
      title="Compression boost"
      note={`P(explosion | signal) / P(explosion); ${targetWords(label)}, H ${label.horizon}; ${formatCount(eligibleBars)} eligible bars`}
      aside={
        <CsvLink of="compression boosts" name={`${name} boosts`} text={() => boostsCsv(report)} />
      }
    >
      <table className={classes.table} aria-label="Compression boost by signal">
        <thead>
          <tr>
            <th scope="col">signal</th>
            <th scope="col" data-align="right">
              boost
            </th>
            <th scope="col" data-align="right">
              95%
            </th>
            <th scope="col" data-align="right">
              signal bars
            </th>
            <th scope="col" className={classes.trackHead}>
              <span className={classes.hidden}>boost on a log axis</span>
              <Axis />
            </th>
          </tr>
        </thead>
        {groups.map(({ title, rows }) => (
          <Group key={title} title={title} rows={rows} queueOf={queueOf} />
        ))}
      </table>
      <p className={classes.foot}>
        The wider interval of months and of symbols resampled is drawn; squares grow with events.
        Open a row for both, for p, for the counts and for its bars.
      </p>
    </Panel>
  )
}

interface GroupProps {
  readonly title: string
  readonly rows: readonly Boost[]
  readonly queueOf: QueueOf
}

function Group({ title, rows, queueOf }: GroupProps) {
  return (
    <tbody>
      <tr className={classes.group}>
        <th scope="colgroup" colSpan={4}>
          {title}
        </th>
        <td className={classes.track}>
          <Grid />
        </td>
      </tr>
      {rows.map((boost) => (
        <ForestRow key={boost.id} boost={boost} grid={<Grid />} queueOf={queueOf} />
      ))}
    </tbody>
  )
}

/** Left edge of a value within the track, as CSS. */
const placeOf = (value: number) => {
  const share = whiskerPosition(value, BOOST_DOMAIN)
  return `calc(4px + ${share} * (100% - 8px))`
}

function Axis() {
  return (
    <span className={classes.axis} aria-hidden>
      {TICKS.map((tick) => (
        <span key={tick} style={{ left: placeOf(tick) }} data-one={tick === 1 || undefined}>
          {TICK_WORDS[tick]}×
        </span>
      ))}
    </span>
  )
}

function Grid() {
  return (
    <span className={classes.grid} aria-hidden>
      {TICKS.map((tick) => (
        <span key={tick} style={{ left: placeOf(tick) }} data-one={tick === 1 || undefined} />
      ))}
    </span>
  )
}
