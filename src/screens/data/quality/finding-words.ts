import type { DatasetSummary } from '../../../contracts/dataset'
import type {
  DecisionAct,
  LoggedDecision,
  QualityFinding,
  QualityReport,
} from '../../../contracts/quality'
import { formatCount, formatPercent, formatPlural } from '../../../core/format/figures'
import type { QualitySearch } from './quality-search'

/** '2014-06-09', or both ends of a stretch. */
export const datesOf = ({ from, to }: Pick<QualityFinding, 'from' | 'to'>): string =>
  from === to ? from : `${from} to ${to}`

/** '÷ 7', '× 4', '× 0.0123'. */
export function factorText(factor: number): string {
  const times = factor < 1 ? 1 / factor : factor
  const sign = factor < 1 ? '÷' : '×'
  return `${sign} ${Number(times.toPrecision(6))}`
}

const DONE: Readonly<Record<DecisionAct, string>> = {
  exclude: 'excluded',
  accept: 'accepted',
  adjust: 'adjusted',
}

/** 'open', 'adjusted ÷ 7', 'excluded'; a finding that is only shown has no state. */
export function stateOf({ decision, severity }: QualityFinding): string {
  if (!decision) return severity === 'severe' ? 'open' : ''
  const factor = decision.factor === null ? '' : ` ${factorText(decision.factor)}`
  return `${DONE[decision.act]}${decision.act === 'adjust' ? factor : ''}`
}

/** What a line of the log changed: 'all bars before ÷ 7', '229 bars out'. */
export function effectOf({ act, factor, scope, bars, kind }: LoggedDecision): string {
  if (act === 'accept') return `${formatPlural(bars, 'bar')} kept`
  if (act === 'exclude') return `${formatPlural(bars, 'bar')} out of labels and rates`
  const where = scope === 'before' ? 'before' : 'within'
  const shares = kind === 'unit_error' ? '' : ', volume the other way'
  return `${where}: ${factor === null ? '' : factorText(factor)}${shares}, ${formatPlural(bars, 'bar')} changed`
}

/** '47 of 2,203 events, 2.1%'. */
export function suspectWords({ suspectEvents, events }: QualityReport): string {
  const share = events === 0 ? '' : `, ${formatPercent(suspectEvents / events)}`
  return `${formatCount(suspectEvents)} of ${formatPlural(events, 'event')}${share}`
}

/** The findings of a filter. */
export function passing(
  findings: readonly QualityFinding[],
  { sev, kind, of }: Pick<QualitySearch, 'sev' | 'kind' | 'of'>,
): readonly QualityFinding[] {
  return findings.filter(
    (one) =>
      (of === null || one.symbol === of) &&
      (kind === null || one.kind === kind) &&
      (sev === 'all' ||
        (sev === 'open'
          ? one.severity === 'severe' && one.decision === null
          : one.severity === sev)),
  )
}

/** Why the list is empty. */
export function nothingWords(
  { findings }: QualityReport,
  { instruments }: Pick<DatasetSummary, 'instruments'>,
  of: string | null,
): string {
  if (findings.length === 0)
    return `All ${formatPlural(instruments, 'instrument')} pass every check.`
  return of !== null && findings.every(({ symbol }) => symbol !== of)
    ? `${of} passes every check.`
    : 'No finding passes this filter.'
}

/** The next finding that waits for a decision, from `at` on and round; null when none does. */
export function nextOpen(findings: readonly QualityFinding[], at: number): QualityFinding | null {
  const isOpen = (one: QualityFinding): boolean =>
    one.severity === 'severe' && one.decision === null
  return findings.slice(at + 1).find(isOpen) ?? findings.slice(0, at).find(isOpen) ?? null
}
