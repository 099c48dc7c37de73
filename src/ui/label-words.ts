import type { RunSpec } from '../contracts/spec'
import { formatChange, formatFixed } from '../core/format/figures'
import type { LabelSpec } from '../core/labels/label-spec'

const trim = (value: number): string => formatFixed(value, 4).replace(/\.?0+$/, '')

/** The target alone: `+50%`, `+3σ√10`. */
export function targetWords({ kind, theta, horizon }: LabelSpec): string {
  if (kind === 'vol_scaled') return `+${trim(theta)}σ√${horizon}`
  if (kind === 'triple_barrier') return `+${trim(theta)} ATR before −1 ATR`
  return formatChange(theta, Math.abs(theta * 100 - Math.round(theta * 100)) < 1e-9 ? 0 : 1)
}

/** The whole label: `+50% within 10 bars, max_high`. */
export function labelWords(label: LabelSpec): string {
  const bars = label.horizon === 1 ? '1 bar' : `${label.horizon} bars`
  const hole = label.maxStepDays === undefined ? '' : `, no hole over ${label.maxStepDays} days`
  return `${targetWords(label)} within ${bars}, ${label.kind}${hole}`
}

/** What a run asks and learns from: `H 10, +50%, max_high, from verdicts`. */
export const describeTask = ({ label, model }: Pick<RunSpec, 'label' | 'model'>): string =>
  model.learns === undefined
    ? describeLabel(label)
    : `${describeLabel(label)}, from ${model.learns}`

/** The label in a picker: `H 10, +50%, max_high`. */
export function describeLabel(label: LabelSpec): string {
  return `H ${label.horizon}, ${targetWords(label)}, ${label.kind}`
}
