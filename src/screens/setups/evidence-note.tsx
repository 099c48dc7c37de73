import { useQuery } from '@tanstack/react-query'
import { useEngine } from '../../client/engine-context'
import { evidenceQuery, type DatasetContent } from '../../client/queries'
import type { AssetClass } from '../../core/columns/instrument'
import type { LabelSpec } from '../../core/labels/label-spec'
import { ALL_ROWS } from '../../contracts/spec'
import { Estimate } from '../../ui/estimate'
import { targetWords } from '../../ui/label-words'
import { BOOST_DOMAIN } from '../../ui/whisker-scale'
import { verdictOf, widerInterval } from './boost-words'
import classes from './setups.module.css'

export interface EvidenceNoteProps {
  readonly dataset: DatasetContent
  readonly label: LabelSpec
  readonly assetClass: AssetClass | null
}

/** What plain compression did to the odds on this dataset, in a sentence with its estimate. */
export function EvidenceNote({ dataset, label, assetClass }: EvidenceNoteProps) {
  const client = useEngine()
  const query = { assetClass, universe: null, rows: ALL_ROWS, label, signals: ['S1'] }
  const { data, error } = useQuery(evidenceQuery(client, dataset, query))
  const boost = data?.[0]
  if (error) return <p className={classes.prose}>{error.message}</p>
  if (!boost) return <p className={classes.prose}>Measuring what compression does here …</p>
  const wider = widerInterval(boost)
  return (
    <div>
      <p className={classes.prose}>
        On this dataset plain compression <strong>{verdictOf(boost)}</strong> the odds of{' '}
        {targetWords(label)} within {label.horizon} bars:
      </p>
      <Estimate
        value={boost.boost}
        ci={wider}
        domain={BOOST_DOMAIN}
        reference={1}
        tone="compression"
        width={72}
        n={boost.signalBars}
        unit="bars"
        events={boost.signalEvents}
      />
    </div>
  )
}
