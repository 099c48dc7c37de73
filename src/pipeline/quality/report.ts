import type { DatasetId } from '../../contracts/dataset'
import { coilError } from '../../contracts/errors'
import type { QualityFinding, QualityReport, QualitySlice, Severity } from '../../contracts/quality'
import type { LabelSpec } from '../../core/labels/label-spec'
import type { BarDecision, BarFinding } from '../../core/quality/finding'
import { decides, throughGate } from '../../core/quality/gate'
import type { StoredDecision } from '../../storage/store'
import type { EngineContext } from '../context'
import { inOrder } from '../in-order'
import type { Job } from '../job'
import { chunksOf } from '../run/plan'
import { ensureChecked } from './check'
import { holding, isoOf, logged } from './logged'
import { barsOfFinding, type FindingView } from './view-findings'

/** Symbol, kind and first day: what a finding is called, whatever else is found later. */
const idOf = (symbol: string, { kind, fromDay }: BarFinding): string =>
  `${symbol}:${kind}:${isoOf(fromDay)}`

function viewOf(view: FindingView, decisions: readonly StoredDecision[]): QualityFinding {
  const { symbol, finding, events, spark } = view
  const { fromDay, toDay, ...rest } = finding
  const decision = holding(decisions, symbol, finding)
  return {
    ...rest,
    id: idOf(symbol, finding),
    symbol,
    from: isoOf(fromDay),
    to: isoOf(toDay),
    decision: decision && logged(decision),
    events,
    spark,
  }
}

const ORDER: readonly Severity[] = ['severe', 'check', 'note']

/** Findings of a dataset, the severe ones first, with its log and what suspect bars leave out. */
export async function qualityReport(
  context: EngineContext,
  job: Job,
  id: DatasetId,
  label: LabelSpec,
): Promise<QualityReport> {
  await ensureChecked(context, job, id)
  const { findings, decisions } = await context.store.quality(id)
  const bySymbol = findings ?? {}
  const chunks = chunksOf(await context.bars.symbols(id))
  const parts = await inOrder(
    chunks,
    (symbols) => {
      const input = {
        datasetId: id,
        symbols,
        label,
        findings: Object.fromEntries(symbols.map((symbol) => [symbol, bySymbol[symbol] ?? []])),
      }
      return context.pool.run('viewFindings', input, job.cancel)
    },
    (done) => job.progress('Counting what findings would add', done, chunks.length),
  )
  const all = parts.flat()
  const views = all
    .flatMap((part) => part.views)
    .map((view) => viewOf(view, decisions))
    .sort((a, b) => ORDER.indexOf(a.severity) - ORDER.indexOf(b.severity))
  const isDecided = (one: QualityFinding): boolean => one.decision !== null
  return {
    label,
    findings: views,
    log: decisions.map(logged).reverse(),
    open: views.filter((one) => one.severity === 'severe' && !isDecided(one)).length,
    decided: views.filter(isDecided).length,
    events: all.reduce((sum, part) => sum + part.events, 0),
    suspectEvents: all.reduce((sum, part) => sum + part.suspect.events, 0),
  }
}

/** Bars shown on either side of a finding. */
const AROUND = 60

/** The bars round one finding, as filed and as repaired; throws `not_found` when it is gone. */
export async function qualitySlice(
  context: EngineContext,
  id: DatasetId,
  findingId: string,
): Promise<QualitySlice> {
  const { findings, decisions } = await context.store.quality(id)
  const symbol = findingId.split(':').slice(0, -2).join(':')
  const finding = findings?.[symbol]?.find((one) => idOf(symbol, one) === findingId)
  if (!finding) {
    throw coilError('not_found', `There is no finding ${findingId}.`, {
      stage: 'quality',
      hint: 'The bars changed since it was listed: look again.',
    })
  }
  const [filed] = await context.bars.loadFiled(id, [symbol])
  if (!filed) throw coilError('not_found', `There is no instrument ${symbol}.`)
  const own = decisions.filter((one) => one.symbol === symbol && one.undoneAt === null)
  const proposed: BarDecision = { ...finding, act: 'adjust' }
  const decided = own.some((one) => decides(one, finding))
  const repaired = throughGate(filed.bars, [], decided ? own : [...own, proposed])
  const [first, end] = barsOfFinding(filed.bars, finding)
  const from = Math.max(0, first - AROUND)
  const to = Math.min(filed.bars.day.length, end + AROUND)
  return {
    day: filed.bars.day.slice(from, to),
    close: filed.bars.close.slice(from, to),
    volume: filed.bars.volume.slice(from, to),
    repaired: repaired.close.slice(from, to),
    mark: [first - from, end - from],
  }
}
