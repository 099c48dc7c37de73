import type { DatasetDetail, DatasetId } from '../../contracts/dataset'
import { coilError } from '../../contracts/errors'
import type { DecisionDraft } from '../../contracts/quality'
import { dayFromIso } from '../../core/columns/day'
import type { Bars } from '../../core/columns/bars'
import type { NewDecision } from '../../storage/store'
import type { EngineContext } from '../context'
import { barsOfFinding } from './view-findings'

function checked(draft: DecisionDraft): Omit<NewDecision, 'bars'> {
  const { from, to, ...rest } = draft
  const [fromDay, toDay] = [dayFromIso(from), dayFromIso(to)]
  const bad = (message: string) => coilError('bad_input', message, { stage: 'quality' })
  if (fromDay === null || toDay === null || fromDay > toDay)
    throw bad(`${from} to ${to} is not a stretch of dates.`)
  if (
    draft.act === 'adjust' &&
    !(draft.factor !== null && draft.factor > 0 && draft.factor < Infinity)
  )
    throw bad(
      `${draft.symbol} on ${from} cannot be adjusted by ${draft.factor}: give a factor above 0.`,
    )
  return { ...rest, fromDay, toDay }
}

function barsConcerned(bars: Bars, decision: Omit<NewDecision, 'bars'>): number {
  const [first, end] = barsOfFinding(bars, decision)
  return decision.act === 'adjust' && decision.scope === 'before' ? first : end - first
}

/** Logs decisions, all or none, after a look at the bars that each concerns. */
export async function decide(
  context: EngineContext,
  id: DatasetId,
  drafts: readonly DecisionDraft[],
): Promise<DatasetDetail> {
  const decisions: NewDecision[] = []
  for (const draft of drafts) {
    const decision = checked(draft)
    const [instrument] = await context.bars.loadFiled(id, [draft.symbol])
    decisions.push({ ...decision, bars: instrument ? barsConcerned(instrument.bars, decision) : 0 })
  }
  return context.store.decide(id, decisions)
}
