import { VERDICTS, type JudgedCard, type Verdict, type VerdictKind } from '../../contracts/verdicts'
import { toCsv } from '../../core/format/csv'
import { type Rate, rateOf } from '../../core/validation/wilson'
import { cardText } from './review-state'

/** The last verdict of each card, by the card's text. */
export const latestOfEach = <T extends Verdict>(list: readonly T[]): ReadonlyMap<string, T> =>
  new Map(list.map((verdict) => [cardText(verdict), verdict]))

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

export interface VerdictRate extends Rate {
  readonly kind: VerdictKind
}

/**
 * Share of the cards that exploded, by what was said of them blind and first: a second look knows
 * the answer. Cards whose outcome is unknown are left out.
 */
export function blindRates(cards: readonly JudgedCard[]): readonly VerdictRate[] {
  const first = new Map<string, JudgedCard>()
  for (const card of cards) if (!first.has(cardText(card))) first.set(cardText(card), card)
  const known = [...first.values()].filter(({ blind, outcome }) => blind && outcome !== null)
  return VERDICTS.filter((kind) => kind !== 'bad')
    .toReversed()
    .map((kind) => {
      const said = known.filter(({ verdict }) => verdict === kind)
      return { kind, ...rateOf(said.filter(({ outcome }) => outcome === 1).length, said.length) }
    })
}

const HEADER = [
  'symbol',
  'date',
  'verdict',
  'tags',
  'note',
  'blind',
  'bars_shown',
  'outcome',
  'score',
  'run',
  'at',
  'took_ms',
]

/** Verdicts with what followed, a line each; tags are parted by semicolons. */
export const verdictsCsv = (cards: readonly JudgedCard[]) =>
  toCsv(
    HEADER,
    cards.map((card) => [
      card.symbol,
      card.date,
      card.verdict,
      card.tags.join(';'),
      card.note,
      card.blind,
      card.shown,
      card.outcome,
      card.score,
      card.runKey,
      card.at,
      card.tookMs,
    ]),
  )
