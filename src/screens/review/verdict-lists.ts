import { median } from 'd3-array'
import { VERDICTS, type JudgedCard, type Verdict, type VerdictKind } from '../../contracts/verdicts'
import { firstBlind, isCounted } from '../../core/diagnostics/verdicts/judged'
import { type EventRate, eventRate } from '../../core/diagnostics/verdicts/rates'
import { formatCount, formatFixed } from '../../core/format/figures'
import { cardText } from './review-state'

/**
 * The last verdict of each card, by the card's text. One on a card that came again measures the reviewer,
 * and leaves what was said of the card.
 */
export const latestOfEach = <T extends Verdict>(list: readonly T[]): ReadonlyMap<string, T> =>
  new Map(list.filter(({ again }) => !again).map((verdict) => [cardText(verdict), verdict]))

export function verdictCounts(verdicts: Iterable<Verdict>): Record<VerdictKind, number> {
  const counts = { no: 0, unsure: 0, yes: 0, bad: 0 }
  for (const { verdict } of verdicts) counts[verdict]++
  return counts
}

/** Every tag in use, the most used first. */
export function tagsOf(list: readonly Verdict[]): readonly string[] {
  const uses = new Map<string, number>()
  for (const { tags } of list) for (const tag of tags) uses.set(tag, (uses.get(tag) ?? 0) + 1)
  return [...uses].toSorted((a, b) => b[1] - a[1]).map(([tag]) => tag)
}

export interface VerdictRate extends EventRate {
  readonly kind: VerdictKind
}

/** Share of the cards that exploded, by what was said of them blind and first. */
export function blindRates(cards: readonly JudgedCard[], horizon: number): readonly VerdictRate[] {
  const counted = firstBlind(cards).filter(isCounted)
  return VERDICTS.filter((kind) => kind !== 'bad')
    .toReversed()
    .map((kind) => ({
      kind,
      ...eventRate(
        counted.filter(({ verdict }) => verdict === kind),
        horizon,
      ),
    }))
}

/** '36 judged · 4.1 s each': cards, and the median time one was looked at; nothing while there are none. */
export function paceWords({
  counts,
  list,
}: {
  readonly counts: Readonly<Record<VerdictKind, number>>
  readonly list: readonly Pick<Verdict, 'tookMs'>[]
}): string {
  const judged = VERDICTS.reduce((sum, kind) => sum + counts[kind], 0)
  if (judged === 0) return ''
  const took = median(list, ({ tookMs }) => tookMs)
  const each = took === undefined ? '' : ` · ${formatFixed(took / 1000, 1)} s each`
  return `${formatCount(judged)} judged${each}`
}
