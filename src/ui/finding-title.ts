import type { FindingKind, Severity } from '../contracts/quality'

const TITLES: Readonly<Record<FindingKind, string>> = {
  split_jump: 'Split-like jump',
  mixed_adjustment: 'Mixed adjustment',
  unit_error: 'Price in another unit',
  spike: 'Spike',
  price_jump: 'Jump beyond 4×',
  zero_volume: 'No volume',
  flat_run: 'Nothing trades',
  gap: 'Gap',
  stale_tail: 'Ends early',
  inconsistent_ohlc: 'Inconsistent bars',
  conflicting_dates: 'Conflicting rows',
  short_history: 'Short history',
}

export const titleOf = (kind: FindingKind): string => TITLES[kind]

/** Severity never by colour alone. */
export const SEVERITY_MARKS: Readonly<Record<Severity, string>> = {
  severe: '▲',
  check: '△',
  note: '○',
}
