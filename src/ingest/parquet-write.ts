import { parquetWriteBuffer } from 'hyparquet-writer'

export interface BarRow {
  readonly symbol: string
  readonly date: string
  readonly open: number | null
  readonly high: number | null
  readonly low: number | null
  readonly close: number
  readonly volume: number | null
}

/** Bars in a Parquet file, one row a symbol and date; missing values null. */
export function writeBarsParquet(rows: readonly BarRow[]): Uint8Array {
  const number = (name: 'open' | 'high' | 'low' | 'close' | 'volume') => ({
    name,
    data: rows.map((row) => row[name]),
    type: 'DOUBLE' as const,
    nullable: true,
  })
  const buffer = parquetWriteBuffer({
    columnData: [
      { name: 'symbol', data: rows.map(({ symbol }) => symbol), type: 'STRING' },
      { name: 'date', data: rows.map(({ date }) => date), type: 'STRING' },
      number('open'),
      number('high'),
      number('low'),
      number('close'),
      number('volume'),
    ],
  })
  return new Uint8Array(buffer)
}
