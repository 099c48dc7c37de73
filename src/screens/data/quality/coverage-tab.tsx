import { useId, useMemo, useState } from 'react'
import { CoverageLegend } from '../../../charts/coverage/coverage-legend'
import { CoverageMap } from '../../../charts/coverage/coverage-map'
import {
  ALL_ROWS,
  type CoverageScene,
  type MapCell,
  nextTrouble,
} from '../../../charts/coverage/coverage-scene'
import type { DatasetSummary } from '../../../contracts/dataset'
import type { Coverage, QualityReport } from '../../../contracts/quality'
import { columnTotals, coverageColumns } from '../../../core/quality/coverage-columns'
import { EmptyState } from '../../../ui/empty-state'
import { Select } from '../../../ui/field'
import { KeyCap, KeyHint } from '../../../ui/key-hint'
import type { SetSearch } from '../../../ui/navigation'
import { Panel } from '../../../ui/panel'
import { Segmented } from '../../../ui/segmented'
import { useHotkeys } from '../../../ui/use-hotkeys'
import { CoverageReadout } from './coverage-readout'
import { InstrumentFilters } from './instrument-filters'
import { orderedRows, passingRows, type QualityRow } from './instrument-rows'
import { InstrumentsGate } from './instruments-gate'
import { openFindings } from './instruments-tab'
import { COLUMN_WIDTHS, type QualitySearch, ROW_ORDERS } from './quality-search'
import { useCoverageCursor } from './use-coverage-cursor'
import { useInstruments } from './use-instruments'
import classes from './quality.module.css'

const SPANS: Readonly<Record<QualitySearch['span'], string>> = {
  1: 'months',
  3: 'quarters',
  12: 'years',
}

const ORDERS: Readonly<Record<QualitySearch['order'], string>> = {
  symbol: 'by symbol',
  missing: 'most missing first',
  first: 'earliest first bar',
  last: 'earliest last bar',
}

export interface CoverageTabProps {
  readonly dataset: DatasetSummary
  readonly report: QualityReport
  readonly view: QualitySearch
  readonly setView: SetSearch<QualitySearch>
}

/** Instruments by time: which of the sessions that their calendars expect have a bar. */
export function CoverageTab({ dataset, report, view, setView }: CoverageTabProps) {
  const instruments = useInstruments(dataset, report)
  const { coverage } = instruments
  const { q, cls, only, order } = view
  const rows = useMemo(
    () => orderedRows(passingRows(instruments.rows ?? [], { q, cls, only }), order),
    [instruments.rows, q, cls, only, order],
  )
  return (
    <>
      <InstrumentFilters
        filter={view}
        shown={rows.length}
        total={dataset.instruments}
        onChange={(patch) => setView(patch)}
        controls={
          <Select
            bare
            label="Order"
            value={order}
            options={ROW_ORDERS.map((value) => ({ value, label: ORDERS[value] }))}
            onChange={(next) => setView({ order: next })}
          />
        }
        aside={
          <Segmented
            label="Columns"
            value={view.span}
            options={COLUMN_WIDTHS.map((value) => ({ value, label: SPANS[value] }))}
            onChange={(span) => setView({ span })}
          />
        }
      />
      <InstrumentsGate instruments={instruments}>
        {coverage && rows.length > 0 ? (
          <CoverageDesk coverage={coverage} rows={rows} view={view} setView={setView} />
        ) : (
          <Panel>
            <EmptyState>No instrument passes this filter.</EmptyState>
          </Panel>
        )}
      </InstrumentsGate>
    </>
  )
}

interface DeskProps extends Pick<CoverageTabProps, 'view' | 'setView'> {
  readonly coverage: Coverage
  readonly rows: readonly QualityRow[]
}

function CoverageDesk({ coverage, rows, view, setView }: DeskProps) {
  const readoutId = useId()
  const columns = useMemo(() => coverageColumns(coverage, Number(view.span)), [coverage, view.span])
  const scene = useMemo((): CoverageScene => {
    const totals = columnTotals(
      columns,
      rows.map(({ at }) => at),
    )
    return { columns, rows, totals }
  }, [columns, rows])
  const [cursor, move] = useCoverageCursor(scene, view, setView)
  const [hovered, setHover] = useState<MapCell | null>(null)
  /** The filter may have taken the row from under the pointer. */
  const hover = hovered && hovered.row < rows.length ? hovered : null
  const open = ({ row }: MapCell) => {
    const symbol = rows[row]?.symbol
    if (row !== ALL_ROWS && symbol !== undefined) openFindings(setView, symbol)
  }
  const jump = (step: 1 | -1) => {
    const next = nextTrouble(scene, cursor, step)
    if (next) move(next)
  }
  useHotkeys({ 'coverage.next': ({ shiftKey }) => jump(shiftKey ? -1 : 1) })
  return (
    <>
      <Panel flush className={classes.fill ?? ''}>
        <CoverageReadout
          id={readoutId}
          scene={scene}
          rows={rows}
          cell={hover ?? cursor}
          isAloud={hover === null}
        />
        <CoverageMap
          scene={scene}
          cursor={cursor}
          hover={hover}
          onCursor={move}
          onHover={setHover}
          onOpen={open}
          label={`Coverage of instruments by ${SPANS[view.span]}`}
          readoutId={readoutId}
        />
      </Panel>
      <CoverageLegend />
      <p className={classes.keys}>
        <KeyCap keys={['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown']}>move</KeyCap>{' '}
        <KeyHint of="coverage.next">next with something missing or suspect</KeyHint>{' '}
        <KeyCap keys={['Enter']}>its findings</KeyCap> · expected: sessions from the first bar of an
        instrument to the end of the dataset. Market sessions are days on which at least half of the
        exchange-traded instruments then listed have a bar; below five of them, weekdays with their
        holidays
      </p>
    </>
  )
}
