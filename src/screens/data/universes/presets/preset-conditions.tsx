import { formatCount } from '../../../../core/format/figures'
import { METRIC_WORDS } from '../../../../core/universe/metrics'
import type { Screen, ScreenCondition, ScreenStep } from '../../../../core/universe/screen'
import { Funnel, type FunnelRow } from '../funnel'
import { LiveNumber } from '../live-number'
import classes from '../funnel.module.css'

interface PresetConditionsProps {
  readonly screen: Screen
  readonly steps: readonly ScreenStep[]
  /** What the instruments are called: 'stocks'. */
  readonly of: string
  readonly onChange: (conditions: readonly ScreenCondition[]) => void
  readonly onLimit: (limit: number | null) => void
}

/** A stored figure as it is typed, without the noise of the division. */
const typed = (value: number, scale: number): number => Number((value / scale).toPrecision(10))

interface BoundsProps {
  readonly condition: ScreenCondition
  readonly onChange: (condition: ScreenCondition) => void
}

function Bounds({ condition, onChange }: BoundsProps) {
  const { metric, min, max } = condition
  const { label, unit, scale } = METRIC_WORDS[metric]
  const units = unit === '' ? {} : { unit }
  return (
    <span className={classes.number}>
      {min === null ? null : (
        <>
          {max === null ? '≥' : null}
          <LiveNumber
            label={`${label}, at least`}
            {...(max === null ? units : {})}
            value={typed(min, scale)}
            onChange={(value) => onChange({ ...condition, min: value * scale })}
          />
        </>
      )}
      {max === null ? null : (
        <>
          {min === null ? '≤' : 'to'}
          <LiveNumber
            label={`${label}, at most`}
            {...units}
            value={typed(max, scale)}
            onChange={(value) => onChange({ ...condition, max: value * scale })}
          />
        </>
      )}
    </span>
  )
}

const DEFAULT_LIMIT = 50

/** The conditions of a preset, each to be changed or switched off, with its live count. */
export function PresetConditions(props: PresetConditionsProps) {
  const { screen, steps, of, onChange, onLimit } = props
  const { conditions, limit, sort } = screen
  const replace = (next: ScreenCondition) =>
    onChange(conditions.map((one) => (one.metric === next.metric ? next : one)))
  const effect = (at: number): Pick<FunnelRow, 'effect' | 'left'> => {
    const { takesOut = 0, left = 0 } = steps[at] ?? {}
    return { effect: takesOut === 0 ? '0' : `−${formatCount(takesOut)}`, left }
  }
  const rows = conditions.map((condition, at): FunnelRow => ({
    id: condition.metric,
    label: METRIC_WORDS[condition.metric].label,
    title: METRIC_WORDS[condition.metric].title,
    on: condition.on,
    onToggle: (on) => replace({ ...condition, on }),
    control: <Bounds condition={condition} onChange={replace} />,
    ...effect(at),
  }))
  const first: FunnelRow = {
    id: 'limit',
    label: `First by ${METRIC_WORDS[sort].label}`,
    on: limit !== null,
    onToggle: (on) => onLimit(on ? DEFAULT_LIMIT : null),
    control: (
      <LiveNumber label="How many are kept" min={1} whole value={limit ?? 0} onChange={onLimit} />
    ),
    ...effect(conditions.length),
  }
  return <Funnel label="Conditions" of={of} rows={[...rows, first]} />
}
