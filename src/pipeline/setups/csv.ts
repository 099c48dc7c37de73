import { type CsvText, csvRows, joinCsv } from '../../core/format/csv'
import type { SetupQuery, SetupRow } from '../../contracts/setups'
import type { EngineContext } from '../context'
import { type Job, throwIfCancelled } from '../job'
import { lastVerdicts } from '../verdicts/last-verdicts'
import { setupAnswer, setupRow } from './query'

const COLUMNS: readonly (keyof SetupRow)[] = [
  'symbol',
  'assetClass',
  'date',
  'close',
  'score',
  'probability',
  'boost',
  'bbPctRank',
  'maSpreadPctRank',
  'barsInS1',
  'squeezeRatio',
  'volumeDryup',
  'atrPct',
  'tradedValue',
  'ret20',
  'outcome',
]
/** Rows written between two looks at the cancel token. */
const PORTION = 20_000

/** Every row that passes the query, in its order, with the verdict that holds, as CSV. */
export async function setupsCsv(
  context: EngineContext,
  job: Job,
  query: SetupQuery,
): Promise<CsvText> {
  const answer = await setupAnswer(context, query)
  const verdicts = lastVerdicts(await context.store.listVerdicts(query.datasetId), null)
  const header = [...COLUMNS, 'signals', 'suspicious', 'verdict', 'tags', 'blind']
  const parts: CsvText[] = [csvRows([header])]
  for (let from = 0; from < answer.order.length; from += PORTION) {
    throwIfCancelled(job.cancel, 'csv')
    job.progress('Writing CSV', from, answer.order.length)
    const rows = Array.from(answer.order.subarray(from, from + PORTION), (i) => {
      const row = setupRow(answer, i, null)
      const cells = COLUMNS.map((name) => row[name] as string | number | null)
      const said = verdicts.get(`${row.symbol}@${row.date}`)
      return [
        ...cells,
        row.signals.join(' '),
        row.suspicious ? 1 : 0,
        said?.verdict,
        said?.tags.join(';'),
        said?.blind,
      ]
    })
    parts.push(csvRows(rows))
    await new Promise((resolve) => setTimeout(resolve))
  }
  return joinCsv(parts)
}
