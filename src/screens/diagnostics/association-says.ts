import type { FeatureAssociation } from '../../contracts/results'
import { formatCount, formatRatio } from '../../core/format/figures'

/** The false-discovery rate that features are held to. */
const FDR = 0.1

/** What the table means, in sentences that follow from it. */
export function associationSays(association: readonly FeatureAssociation[]): string {
  const known = association.filter(({ auc }) => auc !== null)
  if (known.length === 0) return 'No feature could be compared: one of the classes has no bar.'
  const passed = known.filter(({ q }) => q !== null && q <= FDR)
  const best = known.reduce((top, next) => (strength(next) > strength(top) ? next : top))
  const side = (best.auc ?? 0.5) < 0.5 ? 'low' : 'high'
  return [
    `${formatCount(passed.length)} of ${formatCount(known.length)} features pass at q ≤ 0.10.`,
    `${best.feature} separates best (AUC ${formatRatio(best.auc)}): its ${side} values go with explosions.`,
    'An AUC below 0.5 means that low values do. Rows overlap, so intervals resample whole months: judge by them, not by n.',
  ].join(' ')
}

const strength = ({ auc }: FeatureAssociation): number => Math.abs((auc ?? 0.5) - 0.5)
