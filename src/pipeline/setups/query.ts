import { group } from 'd3-array'
import { dayIndex } from '../../core/columns/brand'
import { dayFromIso, isoFromDay } from '../../core/columns/day'
import { dayRange } from '../../core/diagnostics/row-filter'
import { signalOrRule, SIGNALS } from '../../core/signals/registry'
import { canonicalJson } from '../../contracts/canonical-json'
import { coilError } from '../../contracts/errors'
import type { SetupPage, SetupQuery, SetupRow } from '../../contracts/setups'
import type { EngineContext } from '../context'
import { inOrder } from '../in-order'
import { NEVER } from '../never'
import { chunksOf, selectSymbols } from '../run/plan'
import { boostOf } from '../run/calibration-base'
import { noScores, observedOf, runScoresOf } from '../run/run-scores'
import { topSides } from '../compare/shared-rows'
import type { SetupAnswer } from './answer'
import { joinScans } from './join-scans'
import { narrowRows, narrows, scanned, spaceNarrowed, spacesLate } from './narrow'
import type { SetupScan } from './scan'
import { sortKey } from './sort-key'
import type { Spark } from './sparks'

/** Scans and orders kept: paging, sorting and stepping through the queue ask the same again. */
const KEPT = 4

/** The newest first; forgets the oldest beyond `KEPT`. */
function createCache<T>(): (key: string, make: () => Promise<T>) => Promise<T> {
  const kept = new Map<string, Promise<T>>()
  return (key, make) => {
    const found = kept.get(key) ?? make()
    kept.delete(key)
    kept.set(key, found)
    for (const old of kept.keys()) if (kept.size > KEPT) kept.delete(old)
    found.catch(() => {
      if (kept.get(key) === found) kept.delete(key)
    })
    return found
  }
}

const scans = createCache<SetupScan>()
const answers = createCache<SetupAnswer>()

async function scanAll(
  context: EngineContext,
  query: SetupQuery,
  symbols: readonly string[],
  day: number,
): Promise<SetupScan> {
  const { datasetId, mode, signals, label } = query
  const { maxBbPctRank, minClose, minTradedValue } = query
  const limits = { maxBbPctRank, minClose, minTradedValue }
  const days = dayRange(query)
  const scanQuery = { mode, signals, ...limits, label, ...scanned(query), day, days }
  const parts = await inOrder(
    chunksOf(symbols),
    (chunk) =>
      context.pool.run('scanSetups', { datasetId, symbols: chunk, query: scanQuery }, NEVER),
    () => undefined,
  )
  return joinScans(parts)
}

function symbolTest(text: string): (symbol: string) => boolean {
  const wanted = text.trim().toUpperCase()
  if (wanted.startsWith('=')) return (symbol) => symbol.toUpperCase() === wanted.slice(1).trim()
  return (symbol) => symbol.toUpperCase().includes(wanted)
}

async function answerOf(
  context: EngineContext,
  query: SetupQuery,
  universe: readonly string[] | null,
): Promise<SetupAnswer> {
  const dataset = await context.store.datasetDetail(query.datasetId)
  const symbols = selectSymbols(dataset.members, query.assetClass, universe).filter(
    symbolTest(query.symbolContains),
  )
  const iso = query.date ?? dataset.last
  const day = dayFromIso(iso)
  if (day === null)
    throw coilError('bad_input', `date is not a date: "${iso}"`, { stage: 'setups' })
  refuseUnreadable(query)
  const scan = await scans(canonicalJson([dataset.hash, scannedPart(query), symbols]), () =>
    scanAll(context, query, symbols, day),
  )
  const run =
    query.runKey === null ? null : await runScoresOf(context, query.datasetId, query.runKey)
  const scored = run?.lookUp(scan) ?? noScores(scan.day.length)
  const other = query.versus
    ? await runScoresOf(context, query.datasetId, query.versus.runKey)
    : null
  const unordered = {
    scan,
    run,
    ...scored,
    otherProbability: other?.lookUp(scan).probability ?? null,
    classes: new Map(dataset.members.map((one) => [one.symbol, one.assetClass])),
    asOf: query.mode === 'asof' ? iso : null,
  }
  const order = await context.pool.run('orderSetups', sortKey(query, unordered), NEVER)
  if (!narrows(query)) return { ...unordered, order }
  const verdicts = query.judged ? await context.store.listVerdicts(query.datasetId) : []
  const sides = run && other ? topSides(run, other) : new Map()
  const stays = narrowRows(scan, unordered.probability, query, verdicts, sides)
  const kept = spacesLate(query) ? spaceNarrowed(scan, stays, query) : stays
  return { ...unordered, order: order.filter((row) => kept[row] === 1) }
}

/** The part of a query that the scan answers: the rest orders and narrows what it found. */
function scannedPart(query: SetupQuery) {
  const { sort: _sort, descending: _descending, runKey: _run, ...rest } = query
  const { minProbability: _least, maxProbability: _most, ...unlimited } = rest
  const { judged: _judged, versus: _versus, ...asked } = unlimited
  return { ...asked, ...scanned(query) }
}

/** Throws `bad_input` with the words of what cannot be read in a signal, rule or date. */
function refuseUnreadable(query: SetupQuery): void {
  try {
    for (const id of query.signals) signalOrRule(id)
    dayRange(query)
  } catch (thrown) {
    if (!(thrown instanceof RangeError)) throw thrown
    throw coilError('bad_input', thrown.message, {
      stage: 'setups',
      hint: 'Change or remove that condition of the filter.',
    })
  }
}

/**
 * All rows that pass a query, in its order; the same query on the same content and members is kept.
 */
export async function setupAnswer(context: EngineContext, query: SetupQuery): Promise<SetupAnswer> {
  const { hash } = await context.store.datasetDetail(query.datasetId)
  const universe =
    query.universeId === null ? null : (await context.store.universe(query.universeId)).symbols
  return answers(canonicalJson([hash, query, universe]), () => answerOf(context, query, universe))
}

const present = (value: number | undefined): number | null =>
  value === undefined || !Number.isFinite(value) ? null : value

/** Row `i` of a scan with its score; sparks are added for the rows on screen only. */
export function setupRow(answer: SetupAnswer, i: number, spark: Spark | null): SetupRow {
  const { scan, run } = answer
  const column = (name: keyof SetupScan['columns']) => present(scan.columns[name][i])
  const symbol = scan.symbols[scan.instrument[i] as number] as string
  const bits = scan.signals[i] as number
  const outcome = scan.outcome[i]
  const probability = present(answer.probability[i])
  const base = run?.bases[answer.fold[i] as number] ?? null
  return {
    symbol,
    assetClass: answer.classes.get(symbol) ?? 'other',
    date: isoFromDay(dayIndex(scan.day[i] as number)),
    bar: scan.bar[i] as number,
    close: scan.columns.close[i] as number,
    score: present(answer.margin[i]),
    probability,
    boost: present(boostOf(answer.probability[i] as number, base)),
    base,
    otherProbability: present(answer.otherProbability?.[i]),
    observed: run === null || probability === null ? null : observedOf(run, probability),
    bbPctRank: column('bbPctRank'),
    maSpreadPctRank: column('maSpreadPctRank'),
    barsInS1: scan.columns.barsInS1[i] as number,
    squeezeRatio: column('squeezeRatio'),
    volumeDryup: column('volumeDryup'),
    atrPct: column('atrPct'),
    tradedValue: column('tradedValue'),
    ret20: column('ret20'),
    signals: SIGNALS.filter((_, bit) => ((bits >>> bit) & 1) === 1).map((signal) => signal.id),
    suspicious: scan.suspicious[i] === 1,
    spark: spark?.closes ?? [],
    sparkS1: spark?.s1 ?? [],
    outcome: outcome === 1 ? 1 : outcome === 0 ? 0 : null,
  }
}

async function sparksFor(
  context: EngineContext,
  datasetId: string,
  scan: SetupScan,
  rows: readonly number[],
): Promise<ReadonlyMap<number, Spark>> {
  const bySymbol = group(rows, (row) => scan.symbols[scan.instrument[row] as number] as string)
  const groups = [...bySymbol.entries()]
  const wanted = groups.map(([symbol, members]) => ({
    symbol,
    bars: members.map((row) => scan.bar[row] as number),
  }))
  const sparks = await context.pool.run('sparks', { datasetId, wanted }, NEVER)
  return new Map(
    groups.flatMap(([, members], g) =>
      members.flatMap((row, i) => {
        const spark = sparks[g]?.[i]
        return spark ? [[row, spark] as const] : []
      }),
    ),
  )
}

/** One page of an answer, rows with their sparklines. */
export async function querySetups(
  context: EngineContext,
  query: SetupQuery,
  offset: number,
  limit: number,
): Promise<SetupPage> {
  const answer = await setupAnswer(context, query)
  const rows = Array.from(answer.order.subarray(offset, offset + limit))
  const sparks = await sparksFor(context, query.datasetId, answer.scan, rows)
  return {
    total: answer.order.length,
    of: answer.scan.of,
    instruments: answer.scan.instruments,
    asOf: answer.asOf,
    offset,
    rows: rows.map((row) => setupRow(answer, row, sparks.get(row) ?? null)),
    bbHistogram: Array.from(answer.scan.bbHistogram),
  }
}

/** Position of a bar in the answer of a query, from 0; null when the answer does not hold it. */
export async function placeOfSetup(
  context: EngineContext,
  query: SetupQuery,
  symbol: string,
  date: string,
): Promise<number | null> {
  const { scan, order } = await setupAnswer(context, query)
  const [instrument, day] = [scan.symbols.indexOf(symbol), dayFromIso(date)]
  const place = order.findIndex((i) => scan.instrument[i] === instrument && scan.day[i] === day)
  return place < 0 ? null : place
}
