import type { FetchItem, FetchPlan, FetchRequest } from '../../contracts/providers'
import { coilError } from '../../contracts/errors'
import { newId } from '../../storage/new-id'
import { providerById } from '../../providers/registry'
import type { EngineContext } from '../context'

const WAITING: Omit<FetchItem, 'symbol'> = {
  state: 'waiting',
  bars: 0,
  added: 0,
  changed: 0,
  readjusted: null,
  refused: false,
  message: '',
  at: null,
}

const waiting = (symbol: string): FetchItem => ({ symbol, ...WAITING })

/** Upper case, without blanks and repeats. */
export const cleanSymbols = (symbols: readonly string[]): string[] => [
  ...new Set(
    symbols.map((symbol) => symbol.trim().toUpperCase()).filter((symbol) => symbol !== ''),
  ),
]

/** A plan for a request, kept and ready to run. Throws `bad_input` without symbols or a needed key. */
export async function planFetch(context: EngineContext, request: FetchRequest): Promise<FetchPlan> {
  const { info } = providerById(request.provider)
  const symbols = cleanSymbols(request.symbols)
  const bad = (message: string, hint: string) =>
    coilError('bad_input', message, { stage: 'fetch', hint })
  if (symbols.length === 0) throw bad('No symbols were given.', 'Type some, or choose a universe.')
  if (info.needsKey && (await context.store.providerKey(info.id)) === null)
    throw bad(`${info.name} needs a key.`, 'Enter your own: it stays in this browser.')
  const { target } = request
  const existing =
    target.kind === 'existing' ? await context.store.datasetSummary(target.datasetId) : null
  if (existing?.source.kind === 'synthetic')
    throw bad(`${existing.name} is synthetic and takes no real bars.`, 'Choose another dataset.')
  const plan: FetchPlan = {
    id: newId(),
    provider: request.provider,
    createdAt: new Date(context.clock.now()).toISOString(),
    datasetId: existing?.id ?? null,
    datasetName:
      existing?.name ?? ((target.kind === 'new' && target.name.trim()) || `From ${info.name}`),
    status: 'running',
    waitsUntil: null,
    waitsFor: null,
    items: symbols.map(waiting),
  }
  await context.store.putFetch(plan)
  return plan
}

/** Throws `not_found`. */
export async function fetchById(context: EngineContext, id: string): Promise<FetchPlan> {
  const plan = (await context.store.listFetches()).find((one) => one.id === id)
  if (plan) return plan
  throw coilError('not_found', 'This fetch is no longer there.', { stage: 'fetch' })
}

/** What failed waits again, under the corrected symbols where there are any. */
export function retried(plan: FetchPlan, corrections: Readonly<Record<string, string>>): FetchPlan {
  const items = plan.items.map((item) =>
    item.state === 'failed'
      ? waiting((corrections[item.symbol] ?? item.symbol).trim().toUpperCase())
      : item,
  )
  return { ...plan, items, status: 'running' }
}

/** The request that brings a dataset of a provider up to date. Throws `bad_input` for another one. */
export async function refreshRequest(context: EngineContext, id: string): Promise<FetchRequest> {
  const { source, name, members } = await context.store.datasetDetail(id)
  if (source.kind !== 'provider')
    throw coilError('bad_input', `${name} did not come from a provider.`, {
      stage: 'fetch',
      hint: 'Drop newer files into it instead.',
    })
  return {
    provider: source.provider as FetchRequest['provider'],
    symbols: members.map(({ symbol }) => symbol),
    target: { kind: 'existing', datasetId: id },
  }
}
