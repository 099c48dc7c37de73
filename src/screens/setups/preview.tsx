import { useQuery } from '@tanstack/react-query'
import { useEngine } from '../../client/engine-context'
import { chartQuery } from '../../client/queries'
import type { SetupSource } from '../../client/setup-source'
import { dominantClass } from '../../contracts/default-spec'
import type { SetupPage, SetupQuery, SetupRow } from '../../contracts/setups'
import { MiniCandles } from '../../charts/marks/mini-candles'
import { MiniHistogram } from '../../charts/marks/mini-histogram'
import {
  formatAmount,
  formatChange,
  formatCount,
  formatPercent,
  formatPlural,
  formatPrice,
  formatRatio,
} from '../../core/format/figures'
import { ObservedLinks } from '../../ui/observed-links'
import { Facts } from '../../ui/stat'
import { useSeenSlices } from '../../ui/use-seen-slices'
import type { ColumnContext } from './columns'
import { ScoreInterval } from './columns'
import { EvidenceNote } from './evidence-note'
import type { SetupFilter } from '../../state/setup-filter'
import classes from './setups.module.css'

/** Bars drawn, and the width of the drawing, px. */
const BARS = 62
const WIDTH = 312
const HEIGHT = 240

export interface PreviewProps {
  readonly source: SetupSource
  readonly query: SetupQuery
  readonly page: SetupPage
  readonly row: SetupRow | undefined
  readonly at: number
  readonly context: ColumnContext
  readonly onChange: (patch: Partial<SetupFilter>) => void
}

/** The row under the cursor: its last bars, key values, and what holds for the whole list. */
export function Preview({ source, query, page, row, at, context, onChange }: PreviewProps) {
  const { dataset } = source
  if (!dataset) return null
  const counted = page.bbHistogram.reduce((sum, count) => sum + count, 0)
  return (
    <>
      {row ? (
        <RowPreview
          row={row}
          query={query}
          source={source}
          at={at}
          total={page.total}
          context={context}
        />
      ) : null}
      {counted > 0 && query.mode === 'asof' ? (
        <section aria-label="Bollinger width percentile">
          <h3 className={classes.subtitle}>
            BB width percentile
            <span>
              {page.asOf}, n = {formatPlural(counted, 'instrument')}
            </span>
          </h3>
          <MiniHistogram
            counts={page.bbHistogram}
            width={WIDTH}
            onPick={(bb) => onChange({ bb })}
            label={`Bollinger width percentile of all instruments on ${page.asOf ?? ''}`}
          />
        </section>
      ) : null}
      <hr className={classes.rule} />
      <EvidenceNote
        dataset={dataset}
        label={query.label}
        assetClass={query.assetClass ?? dominantClass(dataset.classes)}
      />
    </>
  )
}

interface RowPreviewProps {
  readonly row: SetupRow
  readonly query: SetupQuery
  readonly source: SetupSource
  readonly at: number
  readonly total: number
  readonly context: ColumnContext
}

function RowPreview({ row, query, source, at, total, context }: RowPreviewProps) {
  return (
    <>
      <header className={classes.previewHead}>
        <h2>{row.symbol}</h2>
        <span>
          row {formatCount(at + 1)} of {formatCount(total)}
        </span>
        <p>
          {row.assetClass} · {row.date}
        </p>
      </header>
      <div className={classes.candles}>
        <PreviewChart row={row} query={query} source={source} />
      </div>
      <Facts rows={factsOf(row, context)} />
    </>
  )
}

function PreviewChart({ row, query, source }: Pick<RowPreviewProps, 'row' | 'query' | 'source'>) {
  const client = useEngine()
  const { dataset } = source
  const request = {
    datasetId: query.datasetId,
    symbol: row.symbol,
    bar0: row.date,
    before: BARS - 1,
    after: 0,
    label: query.label,
  }
  const { data, error } = useQuery({
    ...chartQuery(client, dataset ?? { id: query.datasetId, hash: '' }, request),
    enabled: dataset !== null,
    placeholderData: (previous) => previous,
  })
  useSeenSlices(query.datasetId, [data], query.label.horizon)
  if (error) return <p className={classes.prose}>{error.message}</p>
  if (!data) return null
  return <MiniCandles slice={data} bars={BARS} width={WIDTH} height={HEIGHT} format={formatPrice} />
}

function factsOf(row: SetupRow, context: ColumnContext) {
  const observed = row.observed
  const scored = row.probability !== null
  return [
    ...(scored
      ? ([
          ['Score', formatPercent(row.probability)],
          ['Boost over its calibration rows', formatRatio(row.boost)],
          ['Observed in its bin', <ScoreInterval key="bin" row={row} {...context} />],
          [
            'Exploded in that bin',
            observed ? <ObservedLinks key="of" observed={observed} cls={context.runClass} /> : '–',
          ],
        ] as const)
      : ([['Score', 'no run']] as const)),
    ['Bars in S1', formatCount(row.barsInS1)],
    ['ATR 14', formatPercent(row.atrPct)],
    ['20-bar return', formatChange(row.ret20)],
    ['Mean traded value, 20 bars', formatAmount(row.tradedValue)],
  ] as const
}
