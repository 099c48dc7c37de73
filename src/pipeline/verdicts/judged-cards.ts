import { group } from 'd3-array'
import { canonicalJson } from '../../contracts/canonical-json'
import type { JudgedCard, Verdict } from '../../contracts/verdicts'
import { dayFromIso } from '../../core/columns/day'
import type { Instrument } from '../../core/columns/instrument'
import { outcomeAt } from '../../core/labels/outcome'
import type { LabelSpec } from '../../core/labels/label-spec'
import type { EngineContext } from '../context'
import { runScoresOf } from '../run/run-scores'

interface Known {
  readonly bar: number
  readonly outcome: 0 | 1 | null
}

/** What followed each card of one content and label: a new verdict asks for one card more. */
let known: { readonly key: string; readonly cards: Map<string, Known> } = {
  key: '',
  cards: new Map(),
}

const nameOf = ({ symbol, date }: Verdict): string => `${symbol}@${date}`

function knownAt({ bars }: Instrument, date: string, label: LabelSpec): Known {
  const bar = bars.day.indexOf(dayFromIso(date) ?? Number.NaN)
  const found = outcomeAt(bars, bar, label)
  return { bar, outcome: found === null ? null : found.exploded ? 1 : 0 }
}

/** Verdicts that hold, with what followed under a label and the margin of a run. */
export async function judgedCards(
  context: EngineContext,
  datasetId: string,
  label: LabelSpec,
  runKey: string | null,
): Promise<readonly JudgedCard[]> {
  const { store, bars } = context
  const [{ hash, members }, verdicts] = await Promise.all([
    store.datasetDetail(datasetId),
    store.listVerdicts(datasetId),
  ])
  const key = canonicalJson([hash, label])
  if (known.key !== key) known = { key, cards: new Map() }
  const { cards } = known
  const held = new Set(members.map(({ symbol }) => symbol))
  const missing = verdicts.filter((one) => held.has(one.symbol) && !cards.has(nameOf(one)))
  const bySymbol = group(missing, ({ symbol }) => symbol)
  const instruments = await bars.load(datasetId, [...bySymbol.keys()])
  for (const instrument of instruments) {
    for (const verdict of bySymbol.get(instrument.symbol) ?? []) {
      cards.set(nameOf(verdict), knownAt(instrument, verdict.date, label))
    }
  }
  const run = runKey === null ? null : await runScoresOf(context, datasetId, runKey)
  return verdicts.map((verdict) => {
    const { bar, outcome } = cards.get(nameOf(verdict)) ?? { bar: -1, outcome: null }
    const day = bar < 0 ? null : dayFromIso(verdict.date)
    const score = day === null ? null : (run?.scoreAt(verdict.symbol, day)?.margin ?? null)
    return { ...verdict, bar: bar < 0 ? null : bar, outcome, score }
  })
}
