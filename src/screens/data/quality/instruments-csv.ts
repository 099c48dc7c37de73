import { type CsvText, type CsvValue, toCsv } from '../../../core/format/csv'
import type { QualityRow } from './instrument-rows'

const COLUMNS: readonly (readonly [header: string, value: (row: QualityRow) => CsvValue])[] = [
  ['symbol', ({ symbol }) => symbol],
  ['class', ({ assetClass }) => assetClass],
  ['calendar', ({ basis }) => basis],
  ['bars', ({ bars }) => bars],
  ['first', ({ first }) => first],
  ['last', ({ last }) => last],
  ['sessions expected', ({ expected }) => expected],
  ['sessions present', ({ present }) => present],
  ['missing between bars', ({ gaps }) => gaps],
  ['missing after the last', ({ tail }) => tail],
  ['bars off the calendar', ({ extra }) => extra],
  ['suspect bars', ({ suspect }) => suspect],
  ['severe findings', ({ findings }) => findings.severe],
  ['check findings', ({ findings }) => findings.check],
  ['note findings', ({ findings }) => findings.note],
  ['severe open', ({ open }) => open],
  ['decided', ({ decided }) => decided],
  ['fetched at, UTC', ({ fetchedAt }) => fetchedAt],
]

/** One line an instrument, counts apart from each other. */
export const instrumentsCsv = (rows: readonly QualityRow[]): CsvText =>
  toCsv(
    COLUMNS.map(([header]) => header),
    rows.map((row) => COLUMNS.map(([, value]) => value(row))),
  )
