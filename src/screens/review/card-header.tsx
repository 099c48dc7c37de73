import { Button } from '@mantine/core'
import type { ChartSlice } from '../../contracts/setups'
import { dayIndex } from '../../core/columns/brand'
import { isoFromDay } from '../../core/columns/day'
import type { LabelSpec } from '../../core/labels/label-spec'
import { SIGNALS } from '../../core/signals/registry'
import { formatCount } from '../../core/format/figures'
import { Chip } from '../../ui/chip'
import { Select } from '../../ui/field'
import { labelWords } from '../../ui/label-words'
import { Segmented } from '../../ui/segmented'
import { dataChecks } from './data-checks'
import { GoTo } from './go-to'
import classes from './review.module.css'
import { OpensChoice } from './opens-choice'
import type { Desk } from './use-desk'

export interface CardHeaderProps {
  readonly desk: Desk
  readonly slice: ChartSlice | null
  readonly label: LabelSpec
}

/** Every signal, and the rule of the address where there is one. */
function shadesOf(shade: string) {
  const signals = SIGNALS.map(({ id }) => ({ value: id, label: `shade ${id}` }))
  return signals.some(({ value }) => value === shade)
    ? signals
    : [...signals, { value: shade, label: 'shade a rule' }]
}

/** What the mask is worth. A card that comes again must look like any other. */
const maskWords = ({ wasSeen, isAgain }: Desk) =>
  wasSeen && !isAgain
    ? {
        label: 'seen before',
        title:
          'This browser showed it, or the same move, by name or beyond bar 0: a verdict on it is not blind',
      }
    : { label: 'blind', title: 'Symbol, date and price are masked until your verdict' }

/** Which card this is, what its label asks, and how it is shown. */
export function CardHeader({ desk, slice, label }: CardHeaderProps) {
  const { state, setState } = desk
  const checks = slice ? (slice.masked ? slice.findingCount : dataChecks(slice).length) : 0
  const name = desk.isMasked ? `Card ${formatCount(desk.at + 1)}` : (desk.card?.symbol ?? 'Review')
  return (
    <header className={classes.cardHead}>
      <h1 className={classes.symbol} title={name}>
        {name}
      </h1>
      {desk.isMasked ? (
        <Chip {...maskWords(desk)}>
          <span className={classes.index}>index 100 at bar 0</span>
        </Chip>
      ) : null}
      {slice && !slice.masked ? (
        <span className={classes.facts}>
          {[slice.assetClass, slice.currency, `${slice.calendar} d`].filter(Boolean).join(' · ')}
        </span>
      ) : null}
      {slice && !slice.masked ? (
        <Chip>
          <span className={`${classes.barWord} ${classes.roomy}`}>bar 0</span>
          {isoFromDay(dayIndex(slice.day[slice.bar0] ?? 0))}
        </Chip>
      ) : null}
      <Chip>{labelWords(label)}</Chip>
      {checks > 0 ? (
        <Chip tone="dashed" title="Data checks, listed in the why panel">
          <span aria-hidden="true">△</span>
          {checks}
          <span className={classes.roomy}>{checks === 1 ? 'check' : 'checks'}</span>
        </Chip>
      ) : null}
      <span className={classes.push} />
      <GoTo desk={desk} />
      <span className={classes.narrow}>
        <Button onClick={() => desk.setQueueOpen(!desk.queueOpen)}>Queue</Button>
      </span>
      <OpensChoice desk={desk} />
      <Select
        bare
        label="Shaded signal"
        value={state.shade}
        options={shadesOf(state.shade)}
        onChange={(shade) => setState({ shade })}
      />
      <Segmented
        label="Price scale"
        value={state.scale}
        options={[
          { value: 'log', label: 'log' },
          { value: 'lin', label: 'lin' },
        ]}
        onChange={(scale) => setState({ scale })}
      />
      <span className={classes.medium}>
        <Button onClick={() => desk.setWhyOpen(!desk.whyOpen)}>Why</Button>
      </span>
    </header>
  )
}
