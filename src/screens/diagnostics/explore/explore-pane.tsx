import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { FeatureChart } from '../../../charts/feature/feature-chart'
import { useEngine } from '../../../client/engine-context'
import { datasetQuery, featureQuery } from '../../../client/queries'
import type { DatasetSummary } from '../../../contracts/dataset'
import type { FeatureCourse } from '../../../contracts/explore'
import { dayIndex } from '../../../core/columns/brand'
import { isoFromDay } from '../../../core/columns/day'
import { featureById, FEATURES } from '../../../core/features/registry'
import { formatFeature, formatPlural, formatPrice, formatRate } from '../../../core/format/figures'
import { markSeen } from '../../../state/seen-cards'
import { ChartCredit } from '../../../ui/chart-credit'
import { ErrorState } from '../../../ui/error-state'
import { Select } from '../../../ui/field'
import { Panel } from '../../../ui/panel'
import { Distribution } from './distribution'
import classes from './explore.module.css'
import { FeatureFacts } from './feature-facts'

interface ExplorePaneProps {
  readonly dataset: DatasetSummary
  readonly feature: string
  /** '' takes the first instrument. */
  readonly symbol: string
  readonly onChange: (patch: { readonly feature?: string; readonly sym?: string }) => void
}

const OPTIONS = FEATURES.map(({ id, group }) => ({ value: id, label: `${id} · ${group}` }))

/** A feature's definition, its values over the dataset, and its course under an instrument's candles. */
export function ExplorePane({ dataset, feature, symbol, onChange }: ExplorePaneProps) {
  const engine = useEngine()
  const { data: detail } = useQuery(datasetQuery(engine, dataset.id))
  const symbols = detail?.members.map((member) => member.symbol) ?? []
  const shown = symbols.includes(symbol) ? symbol : (symbols[0] ?? '')
  const known = FEATURES.some(({ id }) => id === feature) ? feature : 'bb_width20'
  const { data, error } = useQuery(featureQuery(engine, dataset, known, shown))
  return (
    <div className={classes.pane}>
      <div className={classes.pickers}>
        <Select
          label="feature"
          value={known}
          options={OPTIONS}
          onChange={(next) => onChange({ feature: next })}
        />
        <Select
          label="instrument"
          value={shown}
          options={symbols.map((one) => ({ value: one, label: one }))}
          onChange={(next) => onChange({ sym: next })}
        />
      </div>
      {error ? <ErrorState error={error.app} /> : null}
      <div className={classes.columns}>
        <Panel title={known} note="what it is">
          <FeatureFacts feature={featureById(known)} />
        </Panel>
        <Panel
          title={data ? `Distribution of ${data.feature}` : 'Distribution'}
          note={`eligible bars of ${dataset.name}; a description, no input`}
        >
          {data ? (
            <Distribution feature={data.feature} distribution={data.distribution} />
          ) : (
            <p>Computing …</p>
          )}
        </Panel>
      </div>
      {data ? <Course datasetId={dataset.id} course={data.course} feature={data.feature} /> : null}
      <p className={classes.credit}>
        <ChartCredit />
      </p>
    </div>
  )
}

/** A bar of an instrument. */
interface At {
  readonly symbol: string
  readonly bar: number
}

interface CourseProps {
  readonly datasetId: string
  readonly course: FeatureCourse
  readonly feature: string
}

function Course({ datasetId, course, feature }: CourseProps) {
  const { symbol } = course
  const [at, setAt] = useState<At | null>(null)
  const [cursor, setCursor] = useState<At | null>(null)
  useEffect(() => {
    const [from, to] = [course.day[0], course.day.at(-1)]
    if (from !== undefined && to !== undefined)
      markSeen(datasetId, [{ symbol: course.symbol, from, to }])
  }, [datasetId, course])
  const last = course.day.length - 1
  // Another instrument opens at its last bar.
  const barOf = (place: At | null) => (place?.symbol === symbol ? place.bar : null)
  const bar = Math.min(barOf(at) ?? last, last)
  const step = (by: number) => {
    const next = { symbol, bar: Math.max(0, Math.min(last, bar + by)) }
    setAt(next)
    setCursor(next)
  }
  return (
    <Panel flush title={symbol} note={`candles, log scale, over ${feature}`}>
      <div
        className={classes.course}
        role="group"
        tabIndex={0}
        aria-label="Bars: left and right move the cursor"
        onKeyDown={(event) => {
          if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return
          event.preventDefault()
          step((event.key === 'ArrowLeft' ? -1 : 1) * (event.shiftKey ? 20 : 1))
        }}
      >
        <Readout course={course} feature={feature} bar={bar} />
        <FeatureChart
          course={course}
          label={`${symbol}, ${formatPlural(course.day.length, 'bar')}, with ${feature}`}
          cursor={barOf(cursor)}
          onHover={(next) => setAt(next === null ? null : { symbol, bar: next })}
        />
      </div>
    </Panel>
  )
}

interface ReadoutProps {
  readonly course: FeatureCourse
  readonly feature: string
  readonly bar: number
}

function Readout({ course, feature, bar }: ReadoutProps) {
  const { day, close, value, ownRank, dayRank, peers } = course
  const others = formatPlural(peers[bar] ?? 0, 'other instrument')
  const cells: readonly (readonly [name: string, text: string])[] = [
    ['date', day[bar] === undefined ? '' : isoFromDay(dayIndex(day[bar]))],
    ['close', formatPrice(close[bar])],
    [feature, formatFeature(value[bar])],
    ['own percentile, 252 bars', formatRate(ownRank[bar], 0)],
    [`same day, of ${others}`, formatRate(dayRank[bar], 0)],
  ]
  return (
    <div role="status">
      <dl className={classes.readout}>
        {cells.map(([name, text]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </div>
  )
}
