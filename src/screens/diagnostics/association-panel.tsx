import { useMemo, useState } from 'react'
import type { DiagnosticsReport, FeatureAssociation } from '../../contracts/results'
import { formatCount, formatInterval, formatP, formatRatio } from '../../core/format/figures'
import type { SetupFilter } from '../../state/setup-filter'
import { CsvLink } from '../../ui/csv-link'
import { type DataColumn, DataTable } from '../../ui/data-table'
import { Panel } from '../../ui/panel'
import { MIN_EVENTS } from '../../ui/whisker-scale'
import { Whisker } from '../../ui/whisker'
import classes from './association.module.css'
import { associationSays } from './association-says'
import { DensityMark } from './density-mark'
import { DensityPane } from './density-pane'
import { associationCsv } from './tables-csv'

export interface AssociationPanelProps {
  readonly report: DiagnosticsReport
  readonly name: string
  /** The filter that names the rows of the report. */
  readonly base: Partial<SetupFilter>
  /** Opens the feature that was chosen. */
  readonly onFeature: (feature: string) => void
}

const AUC_DOMAIN = { from: 0, to: 1 }
const strength = ({ auc }: FeatureAssociation) => (auc === null ? null : Math.abs(auc - 0.5))

const strongest = (association: readonly FeatureAssociation[]) =>
  association.toSorted((a, b) => (strength(b) ?? -1) - (strength(a) ?? -1))[0]

const columnsOf = (enough: boolean): readonly DataColumn<FeatureAssociation>[] => [
  {
    id: 'feature',
    header: 'feature',
    width: 152,
    grow: true,
    sortValue: ({ feature }) => feature,
    cell: ({ feature }) => (
      <span className={classes.feature} title={feature}>
        {feature}
      </span>
    ),
  },
  {
    id: 'density',
    header: 'distribution',
    width: 92,
    cell: ({ density }) => <DensityMark density={density} />,
  },
  {
    id: 'auc',
    header: 'AUC, 95% months',
    width: 190,
    sortValue: strength,
    cell: ({ auc, ci }) =>
      auc === null || !enough ? (
        <span className={classes.quiet}>insufficient events</span>
      ) : (
        <span className={classes.auc}>
          <span className={classes.value}>{formatRatio(auc)}</span>
          <Whisker value={auc} ci={ci} domain={AUC_DOMAIN} reference={0.5} width={64} />
          <span className={classes.range}>{formatInterval(ci, formatRatio)}</span>
        </span>
      ),
  },
  {
    id: 'n',
    header: 'n',
    width: 66,
    align: 'right',
    sortValue: ({ n }) => n,
    cell: ({ n }) => formatCount(n),
  },
  {
    id: 'missing',
    header: 'missing',
    width: 58,
    align: 'right',
    sortValue: ({ missing }) => missing,
    cell: ({ missing }) => <span className={classes.range}>{formatCount(missing)}</span>,
  },
  {
    id: 'q',
    header: 'q',
    width: 66,
    align: 'right',
    sortValue: ({ q }) => q,
    cell: ({ q }) => formatP(q),
  },
]

/** How well each feature alone separates bars before explosions from the rest. */
export function AssociationPanel({ report, name, base, onFeature }: AssociationPanelProps) {
  const { association, events } = report
  const [selected, setSelected] = useState<string | null>(null)
  const shown = association.find(({ feature }) => feature === selected) ?? strongest(association)
  const enough = events >= MIN_EVENTS
  const columns = useMemo(() => columnsOf(enough), [enough])
  return (
    <Panel
      flush
      className={classes.panel ?? ''}
      title="Association with the outcome"
      note="one feature at a time; end bins hold the tails; FDR 10%, Benjamini–Hochberg"
      aside={
        <>
          <Legend />
          <CsvLink
            of="association"
            name={`${name} association`}
            text={() => associationCsv(report)}
          />
        </>
      }
    >
      <DataTable
        primary
        label="Association of features with the outcome"
        columns={columns}
        rows={association}
        rowKey={({ feature }) => feature}
        rowHeight={38}
        selected={selected}
        onSelect={setSelected}
        onOpen={({ feature }) => onFeature(feature)}
        initialSort={{ column: 'auc', descending: true }}
      />
      {shown && shown.density.edges.length > 0 ? (
        <DensityPane key={shown.feature} association={shown} base={base} />
      ) : null}
      <p className={classes.says}>{associationSays(association)}</p>
    </Panel>
  )
}

function Legend() {
  return (
    <span className={classes.legend}>
      <span className={classes.lineKey} aria-hidden /> exploded
      <span className={classes.areaKey} aria-hidden /> rest
    </span>
  )
}
