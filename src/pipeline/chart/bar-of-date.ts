import { firstBarOnOrAfter } from '../../core/columns/bars'
import { dayFromIso } from '../../core/columns/day'
import type { Instrument } from '../../core/columns/instrument'
import { coilError } from '../../contracts/errors'

/** Position of the bar of a date; throws `not_found` with the nearest dates. */
export function barOfDate(instrument: Instrument, iso: string): number {
  const day = dayFromIso(iso)
  const at = day === null ? -1 : firstBarOnOrAfter(instrument.bars, day)
  if (at < 0 || instrument.bars.day[at] !== day)
    throw coilError('not_found', `${instrument.symbol} has no bar on ${iso}`, { stage: 'chart' })
  return at
}
