import { BAR_FLAG, type Bars } from './bars'

/**
 * Bars before a decision whose suspicion spoils it: the 20 bars of Bollinger width, volume averages
 * and volatility. Longer windows keep a few odd values among many; percentile ranks do not feel them.
 */
export const SUSPECT_LOOKBACK = 20

/** True when a bar of the columns is marked suspect. */
export const isSuspect = ({ flags }: Pick<Bars, 'flags'>, bar: number): boolean =>
  ((flags[bar] as number) & BAR_FLAG.suspect) !== 0

/** True when any bar of the instrument is marked suspect. */
export const hasSuspects = ({ flags }: Pick<Bars, 'flags'>): boolean =>
  flags.some((flag) => (flag & BAR_FLAG.suspect) !== 0)

/**
 * 1 where no bar from `before` bars back to `after` bars ahead is suspect. `after` looks beyond the
 * decision bar: only labels and what counts them may ask for more than 0.
 */
export function trustedBars(
  { flags }: Pick<Bars, 'flags'>,
  before: number,
  after: number,
): Uint8Array {
  const trusted = new Uint8Array(flags.length).fill(1)
  for (let t = 0; t < flags.length; t++) {
    if (((flags[t] as number) & BAR_FLAG.suspect) === 0) continue
    trusted.fill(0, Math.max(0, t - after), Math.min(flags.length, t + before + 1))
  }
  return trusted
}
