import type {
  ColumnFigures,
  ColumnProfile,
  DatasetProfile,
  GroupProfile,
  PreviewRow,
} from '../../../contracts/profile'
import { formatCount } from '../../../core/format/figures'
import { type SimpleColumn, SimpleTable } from '../../../ui/simple-table'
import { formatCell, missingWords } from './profile-words'
import classes from './profile.module.css'

const figure = (name: keyof ColumnFigures, header: string): SimpleColumn<ColumnProfile> => ({
  id: name,
  header,
  align: 'right',
  cell: (row) => formatCell(row.name, row.figures?.[name]),
})

const COLUMNS: readonly SimpleColumn<ColumnProfile>[] = [
  { id: 'name', header: 'column', rowHeader: true, cell: ({ name }) => name },
  { id: 'type', header: 'type', cell: ({ type }) => type },
  { id: 'count', header: 'values', align: 'right', cell: ({ count }) => formatCount(count) },
  { id: 'missing', header: 'missing', align: 'right', cell: missingWords },
  figure('mean', 'mean'),
  figure('std', 'std. dev.'),
  figure('min', 'min'),
  figure('lower', '25%'),
  figure('median', 'median'),
  figure('upper', '75%'),
  figure('max', 'max'),
]

const GROUPS: readonly SimpleColumn<GroupProfile>[] = [
  { id: 'class', header: 'class', rowHeader: true, cell: ({ assetClass }) => assetClass },
  {
    id: 'instruments',
    header: 'instruments',
    align: 'right',
    cell: ({ instruments }) => formatCount(instruments),
  },
  { id: 'bars', header: 'bars', align: 'right', cell: ({ bars }) => formatCount(bars) },
  { id: 'first', header: 'first bar', cell: ({ first }) => first },
  { id: 'last', header: 'last bar', cell: ({ last }) => last },
]

const value = (name: 'open' | 'high' | 'low' | 'close' | 'volume'): SimpleColumn<PreviewRow> => ({
  id: name,
  header: name,
  align: 'right',
  cell: (row) => formatCell(name, row[name]),
})

const PREVIEW: readonly SimpleColumn<PreviewRow>[] = [
  { id: 'symbol', header: 'symbol', rowHeader: true, cell: ({ symbol }) => symbol },
  { id: 'date', header: 'date', cell: ({ date }) => date },
  value('open'),
  value('high'),
  value('low'),
  value('close'),
  value('volume'),
]

/** Columns, groups and the first bars of a dataset. */
export function ProfileTables({ profile }: { readonly profile: DatasetProfile }) {
  const { bars, columns, groups, preview } = profile
  return (
    <>
      <h3 className={classes.title}>
        Columns <span>{formatCount(bars)} bars of all instruments together, as filed</span>
      </h3>
      <SimpleTable label="Columns" columns={COLUMNS} rows={columns} rowKey={({ name }) => name} />
      <h3 className={classes.title}>By asset class</h3>
      <SimpleTable
        label="By asset class"
        columns={GROUPS}
        rows={groups}
        rowKey={({ assetClass }) => assetClass}
      />
      <h3 className={classes.title}>
        First bars <span>{formatCount(preview.length)} in the order they are stored</span>
      </h3>
      <SimpleTable
        label="First bars"
        columns={PREVIEW}
        rows={preview}
        rowKey={({ symbol, date }) => `${symbol} ${date}`}
      />
    </>
  )
}
