import { hashParts } from '../../columns/content-hash'
import { firstBlind, type LoggedVerdict } from './judged'

/** Share of the cards judged blind after which one judged before comes again. */
export const AGAIN_SHARE = 0.05
/** Cards that must have been judged since, so that the picture is no longer before the eye. */
export const AGAIN_GAP = 20

type Card = Pick<LoggedVerdict, 'symbol' | 'date'>

/** A number in [0, 1) that is the same for the same words. */
const share = (words: readonly string[]): number =>
  Number.parseInt(hashParts(words).slice(0, 8), 16) / 0x100000000

const nameOf = ({ symbol, date }: Card): string => `${symbol}@${date}`

/**
 * The card that comes once more after `judged` gets its blind verdict, or null, as for 19 in 20. It was
 * judged blind at least `AGAIN_GAP` cards before, has not come again yet and was not seen open since, so that
 * a second verdict can be blind. `log` are the verdicts that hold before this one, in the order of judging;
 * `seed` names the dataset's content. The same log and the same cards seen give the same card.
 */
export function cardDueAfter(
  seed: string,
  judged: Card,
  log: readonly LoggedVerdict[],
  wasOpened: (card: Card) => boolean,
): Card | null {
  if (share([seed, nameOf(judged)]) >= AGAIN_SHARE) return null
  const fresh = new Set(log.slice(Math.max(0, log.length + 1 - AGAIN_GAP)))
  const repeated = new Set(log.filter(({ again }) => again).map(nameOf))
  const due = firstBlind(log).filter(
    (one) =>
      !fresh.has(one) &&
      !repeated.has(nameOf(one)) &&
      nameOf(one) !== nameOf(judged) &&
      !wasOpened(one),
  )
  let least = Number.POSITIVE_INFINITY
  let chosen: Card | null = null
  for (const { symbol, date } of due) {
    const at = share([seed, nameOf(judged), `${symbol}@${date}`])
    if (at < least) [least, chosen] = [at, { symbol, date }]
  }
  return chosen
}
