import type { ReactNode } from 'react'
import { LEAST_MONTHS, VERDICTS, type ReviewerReport } from '../../../contracts/verdicts'
import type { JudgedFilter } from '../../../contracts/setups'
import { formatCount, formatPercent, formatRatio } from '../../../core/format/figures'
import type { LabelSpec } from '../../../core/labels/label-spec'
import { judgedNow } from '../../../state/judged-field'
import { type SimpleColumn, SimpleTable } from '../../../ui/simple-table'
import { BOOST_DOMAIN, type WhiskerDomain } from '../../../ui/whisker-scale'
import { VERDICT_WORDS, VerdictMark } from '../verdict-marks'
import { CardsLink } from './cards-link'
import { IntervalCell, shareAxis } from './interval-cell'
import classes from './reviewer.module.css'
import { Missing, Section } from './section'
import { ratesCsv } from './tables-csv'

type Row = ReviewerReport['byVerdict'][number]

const share = (value: number) => formatPercent(value, 0)

/** A count that opens the cards of a group, or those of them that exploded. */
type LinkOf = (group: string, outcomes: 'all' | 'hits', count: string) => ReactNode

const columnsOf = (
  header: string,
  base: number | null,
  axis: WhiskerDomain,
  name: (group: string) => ReactNode,
  link: LinkOf,
): readonly SimpleColumn<Row>[] => [
  { id: 'group', header, rowHeader: true, width: '20%', cell: ({ group }) => name(group) },
  {
    id: 'n',
    header: 'cards',
    align: 'right',
    cell: ({ group, n }) => link(group, 'all', formatCount(n)),
  },
  { id: 'events', header: 'events', align: 'right', cell: ({ events }) => formatCount(events) },
  { id: 'dates', header: 'dates', align: 'right', cell: ({ dates }) => formatCount(dates) },
  {
    id: 'hits',
    header: 'exploded',
    align: 'right',
    cell: ({ group, hits }) => link(group, 'hits', formatCount(hits)),
  },
  {
    id: 'rate',
    header: 'share, 95%',
    width: '28%',
    cell: ({ rate, ci }) => (
      <IntervalCell
        value={rate}
        ci={ci}
        domain={axis}
        format={share}
        {...(base === null ? {} : { reference: base })}
      />
    ),
  },
  {
    id: 'lift',
    header: 'lift, 95%',
    width: '30%',
    cell: ({ lift, liftCi }) => (
      <IntervalCell
        value={lift}
        ci={liftCi}
        domain={BOOST_DOMAIN}
        reference={1}
        format={formatRatio}
      />
    ),
  },
]

function VerdictName({ group }: { readonly group: string }) {
  const kind = VERDICTS.find((one) => one === group)
  if (!kind) return <>All counted</>
  return (
    <>
      <VerdictMark kind={kind} /> {VERDICT_WORDS[kind].name}
    </>
  )
}

interface RatesSectionProps {
  readonly report: ReviewerReport
  readonly target: string
  readonly label: LabelSpec
  /** Puts the dialog away when a count opens its cards. */
  readonly onClose: () => void
}

/** What came of the cards judged blind, by verdict and by tag, against all of them. */
export function RatesSection({ report, target, label, onClose }: RatesSectionProps) {
  const { base, byVerdict, byTag, counts } = report
  const linkBy =
    (filterOf: (group: string) => JudgedFilter['is']): LinkOf =>
    (group, outcomes, count) => (
      <CardsLink
        filter={{ judged: judgedNow(filterOf(group)), outcomes }}
        label={label}
        title="Review the cards of this group by their last verdict"
        onClose={onClose}
      >
        {count}
      </CardsLink>
    )
  if (base.n === 0) {
    return (
      <Section title="By verdict" csv={null}>
        <Missing>
          No card judged blind has a known outcome yet. Turn on blind mode and judge at least 40
          cards: the first verdict on a card counts, if it was blind.
        </Missing>
      </Section>
    )
  }
  const all: Row = { group: 'all', ...base, lift: null, liftCi: null }
  const said = [...byVerdict, all]
  const axis = shareAxis([...said, ...byTag])
  return (
    <>
      <Section
        title="By verdict"
        note={
          <>
            cards that reached {target}; lift over all {formatCount(base.n)} counted
          </>
        }
        csv={() => ratesCsv('verdict', said)}
      >
        <SimpleTable
          label="By verdict"
          columns={columnsOf(
            'verdict',
            base.rate,
            axis,
            (group) => (
              <VerdictName group={group} />
            ),
            linkBy((group) => VERDICTS.find((kind) => kind === group) ?? 'any'),
          )}
          rows={said}
          rowKey={({ group }) => group}
        />
        <p className={classes.small}>
          Left out of {formatCount(counts.blind)} cards judged blind at first:{' '}
          {formatCount(counts.bad)} with bad data, {formatCount(counts.unknown)} with an unknown
          outcome. Cards of one instrument within the horizon are one event. Cards of one month saw
          the same market: shares have Wilson intervals over as many trials as their spread between
          months allows, none within one month; lifts 2,000 resamples of whole months, of at least{' '}
          {LEAST_MONTHS} and none where explosions are in too few of them.
        </p>
      </Section>
      <Section
        title="By tag"
        note="the same cards; one counts under each of its tags"
        csv={byTag.length > 0 ? () => ratesCsv('tag', byTag) : null}
      >
        {byTag.length === 0 ? (
          <Missing>
            No counted card has a tag. Tag cards before their verdict, and see which tags are worth
            something.
          </Missing>
        ) : (
          <SimpleTable
            label="By tag"
            columns={columnsOf(
              'tag',
              base.rate,
              axis,
              (group) => group,
              linkBy((group) => `tag:${group}`),
            )}
            rows={byTag}
            rowKey={({ group }) => group}
          />
        )}
        {byTag.length > 5 ? (
          <p className={classes.small}>
            {formatCount(byTag.length)} tags are looked at: one interval in twenty misses 1 by
            chance alone.
          </p>
        ) : null}
      </Section>
    </>
  )
}
