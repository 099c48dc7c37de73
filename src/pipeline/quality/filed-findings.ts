import type { DatasetId } from '../../contracts/dataset'
import type { FiledFinding } from '../../contracts/quality'
import type { EngineContext } from '../context'
import { holding, isoOf, logged } from './logged'

/** What was found in the bars of one instrument as filed, and what was decided; empty until they were checked. */
export async function filedFindings(
  { store }: EngineContext,
  id: DatasetId,
  symbol: string,
): Promise<readonly FiledFinding[]> {
  const { findings, decisions } = await store.quality(id)
  return (findings?.[symbol] ?? []).map((finding) => {
    const { fromDay, toDay, bars: _bars, ...rest } = finding
    const decision = holding(decisions, symbol, finding)
    return {
      ...rest,
      symbol,
      from: isoOf(fromDay),
      to: isoOf(toDay),
      decision: decision && logged(decision),
    }
  })
}
