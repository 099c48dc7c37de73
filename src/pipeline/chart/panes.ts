import type { FeaturePane } from '../../contracts/setups'
import type { Frame } from '../../core/features/frame'
import { featureById, featureColumn } from '../../core/features/registry'

/** Features of the bars [from, to) of a frame, in the order asked; throws on an unknown one. */
export const featurePanes = (
  frame: Frame,
  features: readonly string[],
  from: number,
  to: number,
): readonly FeaturePane[] =>
  features.map((name) => ({
    feature: featureById(name).id,
    values: featureColumn(frame, name).slice(from, to),
    relative: false,
  }))

/** A feature that tells the level of price or turnover, as multiples of its value at bar 0. */
export function maskPane(pane: FeaturePane, bar0: number): FeaturePane {
  if (featureById(pane.feature).scaleFree) return pane
  const own = pane.values[bar0] as number
  const factor = own === 0 ? Number.NaN : 1 / own
  return { ...pane, values: pane.values.map((value) => value * factor), relative: true }
}
