import { useQuery } from '@tanstack/react-query'
import { useEngine } from '../../client/engine-context'
import { evidenceQuery } from '../../client/queries'
import type { DatasetSummary } from '../../contracts/dataset'
import type { Boost } from '../../contracts/results'
import { ALL_ROWS } from '../../contracts/spec'
import type { AssetClass } from '../../core/columns/instrument'
import { type Effect, effectOf, judgeInterval } from '../../core/diagnostics/effect'
import { formatCount } from '../../core/format/figures'
import type { LabelSpec } from '../../core/labels/label-spec'
import { labelText } from '../../state/label-field'
import { Estimate } from '../../ui/estimate'
import { labelWords } from '../../ui/label-words'
import { QueueLink } from '../../ui/queue-link'
import { BARS_TITLE } from '../../ui/queue-words'
import { BOOST_DOMAIN } from '../../ui/whisker-scale'
import classes from './setups.module.css'

export interface EvidenceNoteProps {
  readonly dataset: DatasetSummary
  readonly label: LabelSpec
  /** One class at a time, as in Diagnostics: what is usual for one explodes in another. */
  readonly assetClass: AssetClass
}

const VERDICTS: Readonly<Record<Effect, string>> = {
  raises: 'raises',
  lowers: 'lowers',
  unclear: 'does not clearly change',
  insufficient: 'met too few explosions to judge',
}

/** What plain compression did to the odds on this dataset, in a sentence with its estimate. */
export function EvidenceNote({ dataset, label, assetClass }: EvidenceNoteProps) {
  const client = useEngine()
  const query = { assetClass, universe: null, rows: ALL_ROWS, label, signals: ['S1'] }
  const { data, error } = useQuery(evidenceQuery(client, dataset, query))
  const boost = data?.[0]
  if (error) return <p className={classes.prose}>{error.message}</p>
  if (!boost) return <p className={classes.prose}>Measuring what compression does here …</p>
  if (boost.eligibleBars === 0) return null
  return (
    <Verdict
      boost={boost}
      label={label}
      assetClass={assetClass}
      where={whereWords(dataset, assetClass)}
    />
  )
}

interface VerdictProps {
  readonly boost: Boost
  readonly label: LabelSpec
  readonly assetClass: AssetClass
  readonly where: string
}

function Verdict({ boost, label, assetClass, where }: VerdictProps) {
  const effect = effectOf(boost)
  return (
    <div>
      <p className={classes.prose}>
        {where} plain compression (S1) <strong>{VERDICTS[effect]}</strong> the odds of{' '}
        {labelWords(label)}:
      </p>
      <Estimate
        value={boost.boost}
        ci={judgeInterval(boost)}
        domain={BOOST_DOMAIN}
        reference={1}
        tone="compression"
        width={56}
        n={boost.signalBars}
        of={boost.eligibleBars}
        {...(effect === 'insufficient' ? { events: boost.signalEvents } : {})}
      />{' '}
      <QueueLink
        filter={{ cls: assetClass, sig: ['S1'], label: labelText(label) }}
        title={BARS_TITLE}
      >
        Review these bars
      </QueueLink>
    </div>
  )
}

function whereWords({ classes: counts, instruments }: DatasetSummary, name: AssetClass): string {
  const n = counts[name]
  if (n === instruments) return 'On this dataset'
  return `On the ${formatCount(n)} ${name} instruments of this dataset`
}
