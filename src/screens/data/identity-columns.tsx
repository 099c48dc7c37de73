import type { InstrumentMeta } from '../../core/columns/instrument'
import type { InstrumentPatch } from '../../contracts/ingest'
import type { DataColumn } from '../../ui/data-table'
import { Select } from '../../ui/field'
import { CALENDAR_OPTIONS, calendarOf, calendarText, CLASS_OPTIONS } from './instrument-options'

type Identity = Pick<InstrumentMeta, 'symbol' | 'assetClass' | 'calendar'>

/** Symbol, and the class and calendar that can be changed where they stand. */
export function identityColumns<Row extends Identity>(
  onPatch: (patch: InstrumentPatch) => void,
  symbolWidth: number,
): readonly DataColumn<Row>[] {
  return [
    {
      id: 'symbol',
      header: 'symbol',
      width: symbolWidth,
      grow: true,
      sortValue: ({ symbol }) => symbol,
      cell: ({ symbol }) => <strong>{symbol}</strong>,
    },
    {
      id: 'assetClass',
      header: 'class',
      width: 82,
      sortValue: ({ assetClass }) => assetClass,
      cell: ({ symbol, assetClass }) => (
        <Select
          bare
          label={`Class of ${symbol}`}
          value={assetClass}
          options={CLASS_OPTIONS}
          onChange={(next) => onPatch({ symbol, assetClass: next })}
        />
      ),
    },
    {
      id: 'calendar',
      header: 'days a year',
      width: 78,
      sortValue: ({ calendar }) => calendar,
      cell: ({ symbol, calendar }) => (
        <Select
          bare
          label={`Calendar of ${symbol}`}
          value={calendarText(calendar)}
          options={CALENDAR_OPTIONS}
          onChange={(next) => onPatch({ symbol, calendar: calendarOf(next) })}
        />
      ),
    },
  ]
}
