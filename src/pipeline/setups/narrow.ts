import type { JudgedFilter, SetupQuery } from '../../contracts/setups'
import type { Verdict } from '../../contracts/verdicts'
import { dayFromIso } from '../../core/columns/day'
import { repeatedPairs } from '../../core/diagnostics/verdicts/judged'
import type { TopSides } from '../compare/shared-rows'
import { lastVerdicts } from '../verdicts/last-verdicts'
import type { SetupScan } from './scan'

/** What narrows scanned rows down beyond what their bars say: the run, another run, and verdicts. */
export type Narrowing = Pick<SetupQuery, 'minProbability' | 'maxProbability' | 'judged' | 'versus'>

export const narrows = ({ minProbability, maxProbability, judged, versus }: Narrowing): boolean =>
  minProbability !== null || maxProbability !== null || judged !== null || versus !== null

const keyOf = (symbol: string, day: number): string => `${symbol}@${day}`

/** Verdicts on cards that are as asked; for 'none' those on cards that have one. */
function askedVerdicts(verdicts: readonly Verdict[], judged: JudgedFilter): readonly Verdict[] {
  const { is, from = '', by } = judged
  if (is.startsWith('pair:')) {
    const said = verdicts.filter(({ at }) => at <= by)
    return repeatedPairs(said)
      .filter(([first, again]) => is === `pair:${first.verdict},${again.verdict}`)
      .map(([first]) => first)
  }
  const said = verdicts.filter(({ at }) => at >= from)
  const held = [...lastVerdicts(said, by).values()]
  if (is === 'any' || is === 'none') return held
  return held.filter(({ verdict, tags }) =>
    is.startsWith('tag:') ? tags.includes(is.slice(4)) : verdict === is,
  )
}

const judgedCards = (verdicts: readonly Verdict[], judged: JudgedFilter): ReadonlySet<string> =>
  new Set(
    askedVerdicts(verdicts, judged).map(({ symbol, date }) =>
      keyOf(symbol, dayFromIso(date) ?? Number.NaN),
    ),
  )

/**
 * 1 for each scanned row that stays. A row without a probability passes no limit on it.
 *
 * @param verdicts verdicts that hold, in the order of judging
 * @param sides whose top each bar belongs to, for `versus`
 */
export function narrowRows(
  { symbols, instrument, day }: Pick<SetupScan, 'symbols' | 'instrument' | 'day'>,
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
    if (versus !== null) {
      const side = sides.get(symbol)?.get(date)
      if (side === undefined || (versus.in !== 'scored' && side !== versus.in)) return 0
    }
    if (cards === null) return 1
    return cards.has(keyOf(symbol, date)) === wantsCard ? 1 : 0
  })
}

/**
 * How a query is scanned: where narrowing comes after, rows are spaced after it as well, and what followed is
 * looked at last, so that an event whose first bar is narrowed away keeps its next one.
 */
export function scanned(query: SetupQuery): Pick<SetupQuery, 'spaced' | 'outcomes'> {
  const { spaced, outcomes } = query
  if (!spacesLate(query)) return { spaced, outcomes }
  return { spaced: false, outcomes: passing(outcomes) ? 'all' : outcomes }
}

/** Bars that neither pass nor exploded have no events to keep apart from narrowing. */
export const spacesLate = (query: SetupQuery): boolean =>
  query.spaced && narrows(query) && query.outcomes !== 'correct_rejects'

const passing = (outcomes: SetupQuery['outcomes']): boolean =>
  outcomes === 'hits' || outcomes === 'false_alarms'

/**
 * `stays` with one row per instrument and horizon, the first, and of these the ones that came out as asked.
 * Rows stand in the order of instruments and bars.
 */
export function spaceNarrowed(
  { instrument, bar, outcome }: Pick<SetupScan, 'instrument' | 'bar' | 'outcome'>,
  stays: Uint8Array,
  { outcomes, label }: Pick<SetupQuery, 'outcomes' | 'label'>,
): Uint8Array {
  const wanted = outcomes === 'hits' ? 1 : outcomes === 'false_alarms' ? 0 : null
  let own = -1
  let last = 0
  return stays.map((stay, i) => {
    if (stay === 0) return 0
    const t = bar[i] as number
    if (instrument[i] === own && t - last <= label.horizon) return 0
    own = instrument[i] as number
    last = t
    return wanted === null || outcome[i] === wanted ? 1 : 0
  })
}
