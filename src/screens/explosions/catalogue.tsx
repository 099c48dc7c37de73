import { useCallback, useMemo } from 'react'
import { useLongestSymbol } from '../../client/use-longest-symbol'
import type { DatasetSummary } from '../../contracts/dataset'
import type { ExplosionEvent, ExplosionsReport } from '../../contracts/explosions'
import { toCsv } from '../../core/format/csv'
import {
  formatChange,
  formatCount,
  formatPlural,
  formatPrice,
  formatRate,
} from '../../core/format/figures'
import { Chip } from '../../ui/chip'
import { CsvLink } from '../../ui/csv-link'
import { EmptyState } from '../../ui/empty-state'
import { KeyHint } from '../../ui/key-hint'
import { labelWords } from '../../ui/label-words'
import type { SetSearch } from '../../ui/navigation'
import { Panel } from '../../ui/panel'
import { VirtualGrid } from '../../ui/virtual-grid'
import type { GridColumn } from '../../ui/grid-column'
import { symbolWidth } from '../../ui/text-widths'
import classes from './explosions.module.css'
import type { PeekStore } from './peek'
import { RowPeek } from './row-peek'
import { type EventSort, type ExplosionsView, filterOf, SORTS } from './view'

export interface CatalogueProps {
  readonly dataset: DatasetSummary
  readonly report: ExplosionsReport
  readonly view: ExplosionsView
  readonly onChange: SetSearch<ExplosionsView>
  /** The events that pass the filter, in the order of the list. */
  readonly rows: readonly ExplosionEvent[]
  readonly onOpen: (event: ExplosionEvent) => void
  readonly peeks: PeekStore
}

const figure = (
  id: EventSort,
  header: string,
  width: number,
  cell: GridColumn<ExplosionEvent>['cell'],
): GridColumn<ExplosionEvent> => ({
  id,
  header,
  width,
  grow: true,
  align: 'right',
  sortable: true,
  cell,
})

const columnsOf = (
  horizon: number,
  longestSymbol: number,
): readonly GridColumn<ExplosionEvent>[] => [
  {
    id: 'symbol',
    header: 'symbol',
    width: symbolWidth(longestSymbol),
    grow: true,
    sortable: true,
    cell: ({ symbol }) => <strong title={symbol}>{symbol}</strong>,
  },
  { id: 'date', header: 'bar 0', width: 98, grow: true, sortable: true, cell: ({ date }) => date },
  { ...figure('close', 'close', 58, ({ close }) => formatPrice(close)), spare: true },
  figure('peakGain', 'peak', 74, ({ peakGain }) => <strong>{formatChange(peakGain, 0)}</strong>),
  figure('peakAt', 'at', 42, ({ peakAt }) => (peakAt === null ? '–' : `t+${peakAt}`)),
  figure('endGain', `end, t+${horizon}`, 68, ({ endGain }) => formatChange(endGain, 0)),
  { ...figure('dip', 'dip to peak', 72, ({ dip }) => formatChange(dip, 0)), spare: true },
  figure('bbPctRank', 'BB pctl', 52, ({ bbPctRank }) => formatRate(bbPctRank, 0)),
  {
    id: 'quiet',
    header: 'quiet',
    width: 52,
    grow: true,
    sortable: true,
    cell: ({ quiet }) =>
      quiet ? <Chip tone="compression">S1</Chip> : <span className={classes.quiet}>no</span>,
  },
]

const csvOf = (events: readonly ExplosionEvent[]) =>
  toCsv(
    ['asset_class', ...SORTS, 'verdict', 'tags', 'blind'],
    events.map((event) => [
      event.assetClass,
      ...SORTS.map((name) => event[name]),
      event.judged?.verdict,
      event.judged?.tags.join(';'),
      event.judged?.blind,
    ]),
  )

/** The events one by one; what the other panes choose is listed here. */
export function Catalogue(props: CatalogueProps) {
  const { dataset, report, view, onChange, rows, onOpen, peeks } = props
  const { sort, desc, only } = view
  const filter = filterOf(only)
  const cursor = Math.min(view.row, rows.length - 1)
  const rowAt = useCallback((at: number) => rows[at], [rows])
  const longest = useLongestSymbol(dataset.id)
  const columns = useMemo(() => columnsOf(report.label.horizon, longest), [report, longest])
  const without = report.merged - report.events.length
  return (
    <Panel
      flush
      title="Catalogue"
      note={
        <>
          {filter
            ? `${formatCount(rows.length)} of ${formatPlural(report.events.length, 'event')}`
            : formatPlural(rows.length, 'event')}
          {without > 0 ? `; S1 holds on no positive bar of ${formatCount(without)} others` : ''}
        </>
      }
      aside={
        <>
          {filter ? (
            <Chip
              removeLabel={`Show all events, not only ${filter.words}`}
              onRemove={() => onChange({ only: null, row: 0 })}
            >
              {filter.words}
            </Chip>
          ) : null}
          <CsvLink
            of="the catalogue"
            name={`explosions ${dataset.name} ${labelWords(report.label)}`}
            text={() => csvOf(rows)}
          />
        </>
      }
    >
      <RowPeek rows={rows} cursor={cursor} peeks={peeks}>
        {rows.length === 0 ? (
          <EmptyState>
            No event of this label passes the filter.{' '}
            <KeyHint of="explosions.all">shows all</KeyHint>
          </EmptyState>
        ) : (
          <VirtualGrid
            label="Catalogue"
            primary
            columns={columns}
            count={rows.length}
            rowAt={rowAt}
            cursor={cursor}
            onCursor={(row) => onChange({ row })}
            onOpen={onOpen}
            sort={{ column: sort, descending: desc }}
            onSort={(next) =>
              onChange({ sort: next.column as EventSort, desc: next.descending, row: 0 })
            }
          />
        )}
      </RowPeek>
      <footer className={classes.foot}>
        <KeyHint of={['table.next', 'table.before']}>move</KeyHint>
        <KeyHint of="table.open">open in Review</KeyHint>
        <KeyHint of="explosions.compare">compare with controls</KeyHint>
        <KeyHint of="explosions.all">all events</KeyHint>
      </footer>
    </Panel>
  )
}
