import { Estimate } from '../../ui/estimate'
import type { Tone } from '../../ui/whisker'
import { BOOST_DOMAIN } from '../../ui/whisker-scale'
import classes from './start.module.css'

interface Reference {
  readonly question: string
  readonly boost: number
  readonly ci: readonly [number, number]
  readonly n: number
  readonly tone: Tone
}

const ELIGIBLE_BARS = 551_899

/** Measured once on real prices, not on what is stored here; `coil evidence` reproduces them. */
const REFERENCES: readonly Reference[] = [
  {
    question: 'Does plain compression raise the odds?',
    boost: 0.667,
    ci: [0.59, 0.749],
    n: 121_112,
    tone: 'compression',
  },
  {
    question: 'And a breakout on volume after it?',
    boost: 2.12,
    ci: [1.67, 2.62],
    n: 2593,
    tone: 'explosion',
  },
  {
    question: 'The same breakout without it?',
    boost: 3.39,
    ci: [2.9, 3.83],
    n: 6979,
    tone: 'explosion',
  },
]

/** What the first minute answers, with published figures so that one knows what to expect. */
export function ReferenceFigures() {
  return (
    <section className={classes.references} aria-labelledby="references">
      <h2 id="references" className={classes.referencesTitle}>
        What the first minute answers
        <span className={classes.referencesNote}>
          published reference figures, measured on 318 US stocks, 2014–2024, +50% within 10 bars,
          max_high; survivors only
        </span>
      </h2>
      {REFERENCES.map(({ question, boost, ci, n, tone }) => (
        <div key={question} className={classes.reference}>
          <span>{question}</span>
          <Estimate
            value={boost}
            ci={ci}
            n={n}
            of={ELIGIBLE_BARS}
            unit="bars"
            domain={BOOST_DOMAIN}
            reference={1}
            tone={tone}
            width={280}
          />
        </div>
      ))}
      <p className={classes.referencesText}>
        Boost over the base rate of 2.618%; the upright tick is 1, no effect. Whiskers: 95%, whole
        months resampled. Log axis. Your files will give their own figures.
      </p>
    </section>
  )
}
