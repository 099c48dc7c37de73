import type { ExplosionEvent } from '../../contracts/explosions'
import { formatChange } from '../../core/format/figures'

/** How far an event went: `+63% at t+7`; `window cut` where that cannot be told. */
export const peakWords = ({ peakGain, peakAt }: ExplosionEvent): string =>
  peakGain === null ? 'window cut' : `${formatChange(peakGain, 0)} at t+${peakAt}`

/** An event in a line for those who do not see its place. */
export const eventWords = (event: ExplosionEvent): string =>
  `${event.symbol} ${event.date}, ${peakWords(event)}, ${event.quiet ? 'after quiet' : 'not after quiet'}`
