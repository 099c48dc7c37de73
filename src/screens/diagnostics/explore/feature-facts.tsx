import type { FeatureDefinition } from '../../../core/features/registry'
import { formatPlural } from '../../../core/format/figures'
import classes from './explore.module.css'

/** Facts that take the whole width. */
const LONG: readonly string[] = ['formula', 'source', 'also called']

const boundOf = (value: number | null, open: string): string =>
  value === null ? open : String(value)

/** What a feature is, in words. */
export function FeatureFacts({ feature }: { readonly feature: FeatureDefinition }) {
  const { formula, unit, range, warmup, inputs, source, aliases, version } = feature
  const facts: readonly (readonly [name: string, text: string])[] = [
    ['formula', formula],
    ['source', source],
    ...(aliases.length > 0 ? ([['also called', aliases.join(', ')]] as const) : []),
    ['unit', unit],
    ['range', `${boundOf(range[0], '−∞')} to ${boundOf(range[1], '∞')}`],
    ['warm-up', `first value at bar ${formatPlural(warmup, 'bar').replace(/ bars?$/, '')}`],
    ['reads', inputs.join(', ')],
    ['version', String(version)],
  ]
  return (
    <dl className={classes.facts}>
      {facts.map(([name, text]) => (
        <div key={name} data-wide={LONG.includes(name) || undefined}>
          <dt>{name}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  )
}
