import type { JudgedFilter, SetupQuery } from '../../contracts/setups'
import type { Verdict } from '../../contracts/verdicts'
import { dayFromIso } from '../../core/columns/day'
import type { TopSides } from '../compare/shared-rows'
import type { SetupScan } from './scan'

/** What narrows scanned rows down beyond what their bars say: the run, another run, and verdicts. */
export type Narrowing = Pick<SetupQuery, 'minProbability' | 'maxProbability' | 'judged' | 'versus'>

export const narrows = ({ minProbability, maxProbability, judged, versus }: Narrowing): boolean =>
  minProbability !== null || maxProbability !== null || judged !== null || versus !== null

const keyOf = (symbol: string, day: number): string => `${symbol}@${day}`

/**
 * Cards whose verdict, the last one by the moment asked, is as asked; for 'none' those that have one. What was
 * said of a card that came again leaves its verdict as it was.
 */
function judgedCards(verdicts: readonly Verdict[], { is, by }: JudgedFilter): ReadonlySet<string> {
  const last = new Map<string, Verdict>()
  for (const verdict of verdicts) {
    if (verdict.at > by || verdict.again) continue
    last.set(keyOf(verdict.symbol, dayFromIso(verdict.date) ?? Number.NaN), verdict)
  }
  const asked = ({ verdict, tags }: Verdict) =>
    is === 'none' || (is.startsWith('tag:') ? tags.includes(is.slice(4)) : verdict === is)
  return new Set([...last].filter(([, verdict]) => asked(verdict)).map(([key]) => key))
}

/**
 * 1 for each scanned row that stays. A row without a probability passes no limit on it.
 *
 * @param verdicts verdicts that hold, in the order of judging
 * @param sides whose top each bar belongs to, for `versus`
 */
export function narrowRows(
  { symbols, instrument, day, bar }: Pick<SetupScan, 'symbols' | 'instrument' | 'day' | 'bar'>,
  probability: Float64Array,
  { minProbability, maxProbability, judged, versus }: Narrowing,
  verdicts: readonly Verdict[],
  sides: TopSides,
): Uint8Array {
  const cards = judged === null ? null : judgedCards(verdicts, judged)
  const wantsCard = judged?.is !== 'none'
  return Uint8Array.from(day, (date, i) => {
    const p = probability[i] as number
    if (minProbability !== null && !(p >= minProbability)) return 0
    if (maxProbability !== null && !(p <= maxProbability)) return 0
    const symbol = symbols[instrument[i] as number] as string
    if (versus !== null && sides.get(symbol)?.get(bar[i] as number) !== versus.in) return 0
    if (cards === null) return 1
    return cards.has(keyOf(symbol, date)) === wantsCard ? 1 : 0
  })
}
