import { type FeatureDefinition, FEATURES } from '../core/features/registry'

/** Features whose id, alias, group or formula holds every word of the text. */
export function findFeatures(text: string): readonly FeatureDefinition[] {
  const words = text
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '')
  return FEATURES.filter(({ id, aliases, group, formula }) => {
    const haystack = [id, ...aliases, group, formula].join(' ').toLowerCase()
    return words.every((word) => haystack.includes(word))
  })
}

/** Features by group, both in the order of the registry. */
export function groupsOf(
  features: readonly FeatureDefinition[],
): readonly (readonly [group: string, features: readonly FeatureDefinition[]])[] {
  const groups = new Map<string, FeatureDefinition[]>()
  for (const feature of features) {
    const known = groups.get(feature.group)
    if (known) known.push(feature)
    else groups.set(feature.group, [feature])
  }
  return [...groups]
}
