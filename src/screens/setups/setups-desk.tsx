import { useState } from 'react'
import { type SetupRows, useSetupRows } from '../../client/setup-rows'
import type { SetupSource } from '../../client/setup-source'
import { useLongestSymbol } from '../../client/use-longest-symbol'
import type { DatasetSummary } from '../../contracts/dataset'
import type { SetupQuery, SetupRow } from '../../contracts/setups'
import type { SetupFilter } from '../../state/setup-filter'
import { setupFilter } from '../../state/setup-filter'
import { BOOST_FORMULA } from '../../ui/boost-words'
import { ErrorState } from '../../ui/error-state'
import { KeyHint } from '../../ui/key-hint'
import { useNavigation } from '../../ui/navigation'
import { useHotkeys } from '../../ui/use-hotkeys'
import { VirtualGrid } from '../../ui/virtual-grid'
import type { GridSort } from '../../ui/grid-column'
import { type ColumnContext, setupColumns } from './columns'
import { DeskHeader } from './desk-header'
import { FilterBar } from './filter-bar'
import { NothingPasses } from './nothing-passes'
import { Preview } from './preview'
import { scoreDomain } from './score-domain'
import classes from './setups.module.css'

export interface SetupsDeskProps {
  readonly source: SetupSource
  readonly dataset: DatasetSummary
  readonly filter: SetupFilter
  readonly query: SetupQuery
}

export function SetupsDesk({ source, dataset, filter, query }: SetupsDeskProps) {
  const { go, search, setSearch } = useNavigation()
  const asked = Math.max(0, Number(search['row'] ?? 0) || 0)
  const rows = useSetupRows(dataset, query, asked)
  /** A row beyond the end starts over. */
  const cursor = asked < rows.total ? asked : 0
  const [previewOpen, setPreviewOpen] = useState(false)
  const longestSymbol = useLongestSymbol(dataset.id)
  const context = contextOf(source, query, rows, longestSymbol)

  const change = (patch: Partial<SetupFilter>) => {
    setSearch({ ...setupFilter.format(patch), row: undefined })
  }
  const open = (row: SetupRow | undefined, at: number) => {
    if (!row) return
    go('/review', {
      ...setupFilter.format(filter),
      card: `${row.symbol}@${row.date}`,
      at: String(at),
    })
  }
  useHotkeys({
    'setups.review': () => open(rows.rowAt(cursor), cursor),
    'setups.preview': () => setPreviewOpen((now) => !now),
  })

  return (
    <div className={classes.screen}>
      <div className={classes.main}>
        <header className={classes.head}>
          <DeskHeader
            filter={filter}
            query={query}
            rows={rows}
            run={source.run}
            datasetName={dataset.name}
            onChange={change}
            onReview={() => open(rows.rowAt(cursor), cursor)}
          />
          <FilterBar
            filter={filter}
            page={rows.page}
            mode={query.mode}
            first={query.mode === 'asof' ? (rows.page?.asOf ?? null) : dataset.first}
            onChange={change}
          />
        </header>
        {rows.isPending ? (
          <div className={classes.pending} role="status" aria-label="Looking up setups" />
        ) : null}
        <div className={classes.table} data-stale={rows.isStale || undefined}>
          {rows.error ? <ErrorState error={rows.error.app} /> : null}
          {rows.page?.total === 0 ? (
            <NothingPasses filter={filter} page={rows.page} onChange={change} />
          ) : (
            <VirtualGrid
              label="Setups"
              primary
              columns={setupColumns(context)}
              count={rows.total}
              rowAt={rows.rowAt}
              cursor={cursor < rows.total ? cursor : -1}
              onCursor={(at) => setSearch({ row: at === 0 ? undefined : String(at) })}
              onOpen={open}
              sort={sortShown(filter, context.hasRun)}
              onSort={({ column, descending }) =>
                change({ sort: column as SetupFilter['sort'], desc: descending })
              }
              onVisible={rows.onVisible}
            />
          )}
        </div>
        <Footer sort={filter.sort} hasRun={context.hasRun} horizon={query.label.horizon} />
      </div>
      <aside
        className={classes.preview}
        aria-label="Preview"
        tabIndex={0}
        data-open={previewOpen || undefined}
      >
        {rows.page ? (
          <Preview
            source={source}
            query={query}
            page={rows.page}
            row={rows.rowAt(cursor)}
            at={cursor}
            context={context}
            onChange={change}
          />
        ) : null}
      </aside>
    </div>
  )
}

/** Without a run score and boost fall back on the narrowest bands first. */
function sortShown({ sort, desc }: SetupFilter, hasRun: boolean): GridSort {
  if ((sort === 'score' || sort === 'boost') && !hasRun)
    return { column: 'bbPctRank', descending: false }
  return { column: sort, descending: desc }
}

function contextOf(
  source: SetupSource,
  query: SetupQuery,
  rows: SetupRows,
  longestSymbol: number,
): ColumnContext {
  const baseRate = source.run?.pooled.baseRate ?? null
  return {
    mode: query.mode,
    total: rows.total,
    hasRun: source.run !== null,
    runClass: source.run?.spec.assetClass ?? 'all',
    domain: scoreDomain(rows.page?.rows ?? [], baseRate),
    baseRate,
    asOf: rows.page?.asOf ?? null,
    longestSymbol,
  }
}

interface FooterProps {
  readonly sort: SetupFilter['sort']
  readonly hasRun: boolean
  readonly horizon: number
}

function Footer({ sort, hasRun, horizon }: FooterProps) {
  return (
    <footer className={classes.foot}>
      <span>
        {rankWords(sort, hasRun)}
        Labels of the last {horizon} bars are unknown: scored, not trained on.
      </span>
      <KeyHint of={['table.next', 'table.before']}>move</KeyHint>
      <KeyHint of="table.open">open</KeyHint>
      <KeyHint of="setups.filter">filter</KeyHint>
    </footer>
  )
}

/** What the order of the list is, where its column does not say it; ends in a space. */
function rankWords(sort: SetupFilter['sort'], hasRun: boolean): string {
  if (sort !== 'score' && sort !== 'boost') return ''
  if (!hasRun) return 'Without a run: sorted by Bollinger width percentile, narrowest first. '
  if (sort === 'boost') return `${BOOST_FORMULA}; equal ones by score. `
  return 'Rank by raw score; the figure shown is its calibrated probability. '
}
