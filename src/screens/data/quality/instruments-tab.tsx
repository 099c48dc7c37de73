import type { QualityReport } from '../../../contracts/quality'
import type { DatasetSummary } from '../../../contracts/dataset'
import { useMemo } from 'react'
import { CsvLink } from '../../../ui/csv-link'
import { DataTable } from '../../../ui/data-table'
import { EmptyState } from '../../../ui/empty-state'
import { KeyHint } from '../../../ui/key-hint'
import type { SetSearch } from '../../../ui/navigation'
import { Panel } from '../../../ui/panel'
import { INSTRUMENT_COLUMNS } from './instrument-columns'
import { InstrumentFilters } from './instrument-filters'
import { instrumentsCsv } from './instruments-csv'
import { passingRows } from './instrument-rows'
import { InstrumentsGate } from './instruments-gate'
import type { QualitySearch } from './quality-search'
import { useInstruments } from './use-instruments'
import classes from './quality.module.css'

export interface InstrumentsTabProps {
  readonly dataset: DatasetSummary
  readonly report: QualityReport
  readonly view: QualitySearch
  readonly setView: SetSearch<QualitySearch>
}

/** One row an instrument; a row opens its findings. */
export function InstrumentsTab({ dataset, report, view, setView }: InstrumentsTabProps) {
  const instruments = useInstruments(dataset, report)
  const { q, cls, only } = view
  const rows = useMemo(
    () => passingRows(instruments.rows ?? [], { q, cls, only }),
    [instruments.rows, q, cls, only],
  )
  return (
    <>
      <InstrumentFilters
        filter={view}
        shown={rows.length}
        total={dataset.instruments}
        onChange={(patch) => setView(patch)}
        aside={
          <CsvLink
            of="instruments"
            name={`${dataset.name} quality of instruments`}
            text={() => instrumentsCsv(rows)}
          />
        }
      />
      <InstrumentsGate instruments={instruments}>
        <Panel flush className={classes.fill ?? ''}>
          {rows.length === 0 ? (
            <EmptyState>No instrument passes this filter.</EmptyState>
          ) : (
            <DataTable
              primary
              label="Instruments"
              columns={INSTRUMENT_COLUMNS}
              rows={rows}
              rowKey={({ symbol }) => symbol}
              selected={view.ins}
              onSelect={(ins) => setView({ ins })}
              onOpen={({ symbol }) => openFindings(setView, symbol)}
            />
          )}
        </Panel>
        <p className={classes.keys}>
          <KeyHint of={['table.next', 'table.before']}>move</KeyHint>{' '}
          <KeyHint of="table.open">its findings</KeyHint>{' '}
          <KeyHint of="instruments.filter">filter</KeyHint> · missing: sessions of its calendar
          without a bar, between its first bar and its last · after last: sessions from there to the
          end of the dataset, dashed when more than 10 · suspect: bars left out of labels and rates
          · fetched: the last answer of a provider, UTC
        </p>
      </InstrumentsGate>
    </>
  )
}

/** Shows the findings of one instrument, all severities and kinds. */
export function openFindings(setView: SetSearch<QualitySearch>, symbol: string): void {
  setView(
    { tab: 'findings', of: symbol, ins: symbol, sev: 'all', kind: null, row: null },
    { push: true },
  )
}
