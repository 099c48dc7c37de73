import type { EvidenceQuery } from '../../contracts/results'
import { LIQUID } from '../../contracts/spec'
import { dayIndex } from '../../core/columns/brand'
import { dayFromCivil, isoFromDay } from '../../core/columns/day'
import { USUAL_MULTIPLE } from '../../core/labels/label-spec'
import { labelText } from '../../state/label-field'
import type { SetupFilter } from '../../state/setup-filter'

type Question = Omit<EvidenceQuery, 'signals'>

/** The filter that names the rows of a question; `universe` is the id of its list, null for all. */
export function queueBase(
  { assetClass, rows, label }: Question,
  universe: string | null,
): Partial<SetupFilter> {
  const { from, to, minClose, minTradedValue } = rows
  return {
    cls: assetClass ?? 'all',
    from,
    to,
    close: minClose,
    value: minTradedValue,
    universe,
    label: labelText(label),
  }
}

/** The same within two dates, both inclusive. */
function within(base: Partial<SetupFilter>, first: string, last: string): Partial<SetupFilter> {
  return {
    ...base,
    from: base.from && base.from > first ? base.from : first,
    to: base.to && base.to < last ? base.to : last,
  }
}

/** The same within one year. */
export const yearOf = (base: Partial<SetupFilter>, year: string): Partial<SetupFilter> =>
  within(base, `${year}-01-01`, `${year}-12-31`)

/** The same within one month, `YYYY-MM`. */
export function monthOf(base: Partial<SetupFilter>, month: string): Partial<SetupFilter> {
  const [year, count] = [Number(month.slice(0, 4)), Number(month.slice(5))]
  const next = count === 12 ? dayFromCivil(year + 1, 1, 1) : dayFromCivil(year, count + 1, 1)
  return within(base, `${month}-01`, isoFromDay(dayIndex(next - 1)))
}

/** Signals that the rows of the forest count. */
const SIGNALS: Readonly<Record<string, readonly string[]>> = {
  S1: ['S1'],
  S2: ['S2'],
  S3: ['S1', 'S2'],
  REL: ['REL'],
  BRK: ['BRK'],
  HI: ['HI'],
}

/** The filter that names the bars of a boost by its id; null where no filter does. */
export function queueOf(
  id: string,
  question: Question,
  universe: string | null,
): Partial<SetupFilter> | null {
  const { assetClass, label } = question
  const scaled = {
    kind: 'vol_scaled',
    horizon: label.horizon,
    theta: USUAL_MULTIPLE.vol_scaled ?? 3,
  } as const
  const asked = id.startsWith('VS.') ? { ...question, label: scaled } : question
  const [signal = '', part] = id.replace(/^VS\./, '').split('.')
  const sig = SIGNALS[signal]
  if (!sig) return null
  const filter = { ...queueBase(asked, universe), sig }
  if (part === undefined) return filter
  if (/^\d{4}$/.test(part)) return yearOf(filter, part)
  if (part !== 'liquid' || assetClass === null) return null
  const { minClose, minTradedValue } = LIQUID[assetClass]
  return { ...filter, close: minClose, value: minTradedValue }
}
