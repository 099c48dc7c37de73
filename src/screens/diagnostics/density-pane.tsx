import { useState } from 'react'
import { PlotReader } from '../../charts/reader/plot-reader'
import type { FeatureAssociation } from '../../contracts/results'
import {
  formatCount,
  formatFeature,
  formatPercent,
  formatPlural,
  MISSING,
} from '../../core/format/figures'
import type { SetupFilter } from '../../state/setup-filter'
import { BarsLinks } from './bars-links'
import classes from './association.module.css'
import { binRule } from './bin-rule'
import { type DensityBin, densityBins } from './density-bins'
import { DensityMark } from './density-mark'

export interface DensityPaneProps {
  readonly association: FeatureAssociation
  /** The filter that names the rows of the report. */
  readonly base: Partial<SetupFilter>
}

/** `below 0.02`, `0.02 to 0.03` or `0.3 and more`. */
function rangeWords({ from, to }: DensityBin): string {
  if (from === null) return `below ${formatFeature(to ?? Number.NaN)}`
  return to === null
    ? `${formatFeature(from)} and more`
    : `${formatFeature(from)} to ${formatFeature(to)}`
}

const shareWords = (part: number, of: number): string =>
  `${formatCount(part)} of ${formatCount(of)}, ${of === 0 ? MISSING : formatPercent(part / of)}`

/** The two densities of a feature in its bins; a bin that is chosen offers its bars. */
export function DensityPane({ association, base }: DensityPaneProps) {
  const { feature, n, positives, density } = association
  const [chosen, setChosen] = useState<number | null>(null)
  const bins = densityBins(association)
  const binAt = (at: number) => bins[at] as DensityBin
  const words = (bin: DensityBin) => [
    `${feature} ${rangeWords(bin)}`,
    `explosions: ${shareWords(bin.exploded, positives)}`,
    `rest: ${shareWords(bin.rest, n - positives)}`,
  ]
  return (
    <section className={classes.pane} aria-label={`Values of ${feature}`}>
      <p className={classes.paneHead}>
        <strong className={classes.feature}>{feature}</strong>
        <span className={classes.quiet}>
          {formatFeature(density.edges[0])} (1%) to {formatFeature(density.edges.at(-1))} (99%);{' '}
          {formatPlural(positives, 'bar')} before explosions, {formatCount(n - positives)} others
        </span>
      </p>
      <PlotReader
        label={`Values of ${feature} before explosions and of the rest in ${bins.length} bins`}
        does="chooses a bin"
        places={bins.map((_, at) => (at + 0.5) / bins.length)}
        wordsOf={(at) => words(binAt(at))}
        onOpen={setChosen}
      >
        <DensityMark density={density} width={420} height={72} />
      </PlotReader>
      {chosen === null ? (
        <p className={classes.chosen}>Choose a bin to review its bars.</p>
      ) : (
        <p className={classes.chosen} role="status">
          {feature} {rangeWords(binAt(chosen))}:{' '}
          {shareWords(binAt(chosen).exploded, binAt(chosen).exploded + binAt(chosen).rest)}{' '}
          exploded.{' '}
          <BarsLinks filter={{ ...base, sig: [binRule(feature, density.edges, chosen, 'open')] }} />
        </p>
      )}
    </section>
  )
}
