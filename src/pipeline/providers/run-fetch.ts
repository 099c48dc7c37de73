import type { FetchItem, FetchPlan } from '../../contracts/providers'
import type { CancelToken } from '../../contracts/ports'
import { toAppError } from '../../contracts/errors'
import { formatPlural } from '../../core/format/figures'
import { draftInstrument } from '../../storage/instrument-draft'
import type { ProviderAdapter } from '../../providers/adapter'
import type { ProviderClient } from '../../providers/client'
import { ProviderError } from '../../providers/http'
import type { EngineContext } from '../context'
import type { Job } from '../job'
import { ensureChecked } from '../quality/check'
import { NEVER } from '../never'
import { epochDay, firstDays } from './first-days'
import { type FetchedSeries, readAnswers } from './read-answer'
import { refreshBars } from './refresh-merge'

export interface FetchPorts {
  readonly adapter: ProviderAdapter
  readonly client: ProviderClient
  readonly key: () => Promise<string | null>
  readonly sleep: (ms: number, cancel: CancelToken) => Promise<void>
}

const isoNow = ({ clock }: EngineContext): string => new Date(clock.now()).toISOString()

interface Written {
  readonly datasetId: string
  readonly bars: number
  readonly added: number
  readonly changed: number
  readonly readjusted: number | null
  readonly leftOut: readonly string[]
}

async function createWith(
  context: EngineContext,
  plan: FetchPlan,
  series: FetchedSeries,
): Promise<Written> {
  const { dataset } = await context.store.createDataset(
    {
      id: plan.id,
      name: plan.datasetName,
      source: { kind: 'provider', provider: plan.provider },
      instruments: [draftInstrument(series, series.bars)],
      universes: [],
    },
    { cancel: NEVER, progress: () => undefined },
  )
  const bars = series.bars.day.length
  return {
    datasetId: dataset.id,
    bars,
    added: bars,
    changed: 0,
    readjusted: null,
    leftOut: series.leftOut,
  }
}

/** Null when the answer and the stored bars differ in a way that no split explains. */
async function mergeInto(
  context: EngineContext,
  plan: FetchPlan,
  datasetId: string,
  series: FetchedSeries,
): Promise<Written | null> {
  const { store, bars } = context
  const known = (await bars.symbols(datasetId)).includes(series.symbol)
  const [stored] = known ? await bars.loadFiled(datasetId, [series.symbol]) : []
  const merged = stored
    ? refreshBars(stored.bars, series.bars)
    : { bars: series.bars, added: series.bars.day.length, changed: 0, readjusted: null }
  if (!merged) return null
  const { hash } = await store.datasetSummary(datasetId)
  const update = {
    expectedHash: hash,
    files: [plan.provider],
    instruments: [draftInstrument(stored ?? series, merged.bars)],
    patches: [],
    universes: [],
  }
  if (merged.added + merged.changed > 0 || merged.readjusted !== null)
    await store.updateDataset(datasetId, update, { cancel: NEVER, progress: () => undefined })
  const { added, changed, readjusted } = merged
  const { leftOut } = series
  return { datasetId, bars: series.bars.day.length, added, changed, readjusted, leftOut }
}

async function fetchOne(
  context: EngineContext,
  plan: FetchPlan,
  symbol: string,
  ports: FetchPorts,
  cancel: CancelToken,
): Promise<Written> {
  const today = epochDay(context.clock.now())
  const key = await ports.key()
  const ask = async (from: number | null): Promise<FetchedSeries> =>
    readAnswers(
      symbol,
      await ports.adapter.fetchBars(ports.client, { symbol, from, key }, cancel),
      today,
    )
  const from = (await firstDays(context, plan.datasetId)).get(symbol) ?? null
  const series = await ask(from)
  if (series.bars.day.length === 0)
    throw new ProviderError('refused', 'the answer holds no finished bar')
  if (plan.datasetId === null) return createWith(context, plan, series)
  const written = await mergeInto(context, plan, plan.datasetId, series)
  if (written) return written
  // Where a start cannot be asked for, the answer was the whole history already.
  const fromDay = ports.adapter.info.barsPerCall !== null && from !== null
  const whole = fromDay ? await ask(null) : null
  const replaced = whole && (await mergeInto(context, plan, plan.datasetId, whole))
  if (replaced) return replaced
  throw new ProviderError(
    'refused',
    `${symbol}: the stored bars and the answer share no dates or differ by no constant factor over them, and the provider’s whole history does not reach as far back as the stored one, so they are not mixed. Fetch it into a new dataset.`,
  )
}

function doneItem(item: FetchItem, written: Written, at: string): FetchItem {
  const { bars, added, changed, readjusted, leftOut } = written
  const split =
    readjusted === null ? '' : `, history multiplied by ${Number(readjusted.toPrecision(6))}`
  const [worst] = leftOut
  const lost = worst ? `, ${formatPlural(leftOut.length, 'row')} left out (${worst})` : ''
  const message = `${added} added, ${changed} changed${split}${lost}`
  return { ...item, state: 'done', bars, added, changed, readjusted, message, at }
}

/** The dataset of a plan: made under the plan's id, which may have been the last thing done to it. */
async function datasetOf(context: EngineContext, plan: FetchPlan): Promise<string | null> {
  if (plan.datasetId !== null) return plan.datasetId
  const made = (await context.store.listDatasets()).find(({ id }) => id === plan.id)
  return made?.id ?? null
}

/**
 * Fetches what a plan has left, one symbol after the other, and keeps the plan after each: bars of a
 * symbol are written whole or not at all. Ends when nothing waits, or when the job is cancelled,
 * which pauses the plan; a daily limit is waited for.
 */
export async function runFetch(
  context: EngineContext,
  job: Job,
  start: FetchPlan,
  ports: FetchPorts,
): Promise<FetchPlan> {
  let plan = start
  // Another tab may pause or stop it at any time: what is stored decides, and is changed in one step.
  const statusNow = async (): Promise<FetchPlan['status']> =>
    (await context.store.listFetches()).find(({ id }) => id === plan.id)?.status ?? 'stopped'
  const update = async (change: (stored: FetchPlan) => FetchPlan): Promise<void> => {
    plan = (await context.store.updateFetch(plan.id, change)) ?? { ...plan, status: 'stopped' }
    context.emit({ type: 'changed', what: ['fetches'] })
  }
  const keep = (patch: Partial<FetchPlan>) => update((stored) => ({ ...stored, ...patch }))
  const setItem = (index: number, item: FetchItem, patch: Partial<FetchPlan> = {}) =>
    keep({ ...patch, items: plan.items.map((old, k) => (k === index ? item : old)) })
  await keep({ datasetId: await datasetOf(context, plan) })
  for (;;) {
    const index = plan.items.findIndex(({ state }) => state === 'waiting')
    const item = plan.items[index]
    if (!item || job.cancel.aborted || (await statusNow()) !== 'running') break
    const done = plan.items.filter(({ state }) => state !== 'waiting').length
    job.progress(`${ports.adapter.info.name}, ${item.symbol}`, done, plan.items.length)
    try {
      const written = await fetchOne(context, plan, item.symbol, ports, job.cancel)
      await setItem(index, doneItem(item, written, isoNow(context)), {
        datasetId: written.datasetId,
        waitsUntil: null,
        waitsFor: null,
      })
      context.emit({ type: 'changed', what: ['datasets'] })
    } catch (thrown) {
      if (job.cancel.aborted) break
      if (thrown instanceof ProviderError && thrown.kind === 'limit') {
        const until = context.clock.now() + (thrown.waitMs ?? 60_000)
        await keep({ waitsUntil: new Date(until).toISOString(), waitsFor: thrown.message })
        await ports.sleep(thrown.waitMs ?? 60_000, job.cancel)
        continue
      }
      const { message } = toAppError(thrown, 'fetch')
      const refused = thrown instanceof ProviderError && thrown.kind === 'refused'
      await setItem(index, { ...item, state: 'failed', refused, message, at: isoNow(context) })
    }
  }
  await update((stored) => {
    const isStopped = stored.status === 'stopped'
    const items = isStopped ? stored.items.filter(({ state }) => state !== 'waiting') : stored.items
    const rest = items.some(({ state }) => state === 'waiting')
    const status = isStopped ? 'stopped' : rest ? 'paused' : 'done'
    return { ...stored, status, items, waitsUntil: null, waitsFor: null }
  })
  if (plan.datasetId !== null)
    await ensureChecked(context, { ...job, cancel: NEVER }, plan.datasetId)
  return plan
}
