import type { FeatureDefinition } from '../../../core/features/registry'
import { formatPlural } from '../../../core/format/figures'
import classes from './explore.module.css'

const boundOf = (value: number | null, open: string): string =>
  value === null ? open : String(value)

/** What a feature is, in words. */
export function FeatureFacts({ feature }: { readonly feature: FeatureDefinition }) {
  const { formula, unit, range, warmup, inputs, source, aliases, version } = feature
  const facts: readonly (readonly [name: string, text: string])[] = [
    ['formula', formula],
    ['unit', unit],
    ['range', `${boundOf(range[0], '−∞')} to ${boundOf(range[1], '∞')}`],
    ['warm-up', `first value at bar ${formatPlural(warmup, 'bar').replace(/ bars?$/, '')}`],
    ['reads', inputs.join(', ')],
    ['source', source],
    ...(aliases.length > 0 ? ([['also called', aliases.join(', ')]] as const) : []),
    ['version', String(version)],
  ]
  return (
    <dl className={classes.facts}>
      {facts.map(([name, text]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  )
}
