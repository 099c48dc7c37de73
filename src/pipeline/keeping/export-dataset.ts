import type { DatasetId } from '../../contracts/dataset'
import type { ExportedFile, ExportFormat } from '../../contracts/keeping'
import { BAR_FLAG, type Bars } from '../../core/columns/bars'
import { dayIndex } from '../../core/columns/brand'
import { isoFromDay } from '../../core/columns/day'
import type { Instrument } from '../../core/columns/instrument'
import { csvRows, type CsvText, neutralText } from '../../core/format/csv'
import type { EngineContext } from '../context'
import { type Job, throwIfCancelled } from '../job'

export const HEADER = ['symbol', 'date', 'open', 'high', 'low', 'close', 'volume'] as const

/** Instruments turned into text at once. */
const AT_ONCE = 32

const isFilled = (bars: Bars, t: number): boolean =>
  ((bars.flags[t] as number) & BAR_FLAG.filledFromClose) !== 0

/** A price that the bar's close stood in for is left empty, so that the file reads back the same. */
function priceAt(bars: Bars, column: 'open' | 'high' | 'low', t: number): number | null {
  const price = bars[column][t] as number
  return isFilled(bars, t) && price === bars.close[t] ? null : price
}

const volumeAt = (bars: Bars, t: number): number | null =>
  Number.isNaN(bars.volume[t]) ? null : (bars.volume[t] as number)

/** The bars of an instrument as lines, as filed. */
export function csvOf({ symbol, bars }: Instrument): CsvText {
  return csvRows(
    Array.from(bars.day, (day, t) => [
      symbol,
      isoFromDay(dayIndex(day)),
      priceAt(bars, 'open', t),
      priceAt(bars, 'high', t),
      priceAt(bars, 'low', t),
      bars.close[t],
      volumeAt(bars, t),
    ]),
  )
}

async function* instrumentsOf(context: EngineContext, job: Job, id: DatasetId) {
  const symbols = await context.bars.symbols(id)
  for (let from = 0; from < symbols.length; from += AT_ONCE) {
    throwIfCancelled(job.cancel, 'export')
    job.progress('Writing bars', from, symbols.length)
    yield await context.bars.loadFiled(id, symbols.slice(from, from + AT_ONCE))
  }
}

async function asCsv(context: EngineContext, job: Job, id: DatasetId): Promise<Blob> {
  const parts: BlobPart[] = [csvRows([HEADER])]
  for await (const group of instrumentsOf(context, job, id))
    parts.push(new Blob(group.map((one) => csvOf(one))))
  return new Blob(parts)
}

async function asParquet(context: EngineContext, job: Job, id: DatasetId): Promise<Blob> {
  const { writeBarsParquet } = await import('../../ingest/parquet-write')
  const instruments: Instrument[] = []
  for await (const group of instrumentsOf(context, job, id)) instruments.push(...group)
  const rows = instruments.flatMap(({ symbol, bars }) =>
    Array.from(bars.day, (day, t) => ({
      symbol: neutralText(symbol),
      date: isoFromDay(dayIndex(day)),
      open: priceAt(bars, 'open', t),
      high: priceAt(bars, 'high', t),
      low: priceAt(bars, 'low', t),
      close: bars.close[t] as number,
      volume: volumeAt(bars, t),
    })),
  )
  return new Blob([writeBarsParquet(rows) as BlobPart])
}

/** All bars of a dataset as filed, one row a symbol and date: Coil reads the file back the same. */
export async function exportDataset(
  context: EngineContext,
  job: Job,
  id: DatasetId,
  format: ExportFormat,
): Promise<ExportedFile> {
  const { name } = await context.store.datasetSummary(id)
  const blob = await (format === 'csv' ? asCsv : asParquet)(context, job, id)
  const mimeType = format === 'csv' ? 'text/csv;charset=utf-8' : 'application/vnd.apache.parquet'
  return { name: `${name}.${format}`, mimeType, blob }
}
