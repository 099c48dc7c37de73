import type { ReactNode } from 'react'
import { formatCount } from '../../../../core/format/figures'
import type { BuilderStep, StepCount } from '../../../../core/universe/crypto-universe'
import { Funnel, type FunnelRow } from '../funnel'
import { LiveNumber } from '../live-number'
import { cryptoSearch, type CryptoView, STEP_WORDS } from './crypto-search'
import classes from '../funnel.module.css'

interface CryptoFiltersProps {
  readonly view: CryptoView
  readonly steps: readonly StepCount[]
  readonly onChange: (patch: Partial<CryptoView>) => void
}

const DEFAULTS = cryptoSearch.parse({})

const TITLES: Readonly<Partial<Record<BuilderStep, string>>> = {
  trending:
    'The first coins of the search trends; their figures come from the listing, from their own answer, or from the trends themselves.',
  age: 'Days since the earlier of the all-time high and low of the listing (the genesis date where both are missing). A coin may be older; one without any date is kept and marked.',
  pegged: 'Told by name and by price: a market listing does not say what a coin is.',
  same: 'A universe has each symbol once.',
}

type Optional = 'top' | 'cap' | 'age' | 'rank'

const FIELDS: Readonly<
  Record<Optional, { readonly unit?: string; readonly min: number; readonly whole?: boolean }>
> = {
  top: { min: 0, whole: true },
  cap: { min: 0, unit: '$ M' },
  age: { min: 0, unit: 'days of bars', whole: true },
  rank: { min: 1, whole: true },
}

function effectOf({ step, added, known, takesOut }: StepCount): string {
  if (step === 'top') return ''
  if (step === 'trending') return `+${formatCount(added)} new, ${formatCount(known)} known`
  return takesOut === 0 ? '0' : `−${formatCount(takesOut)}`
}

/** The filters of the builder, each with its live count. */
export function CryptoFilterTable({ view, steps, onChange }: CryptoFiltersProps) {
  const optional = (key: Optional): Pick<FunnelRow, 'on' | 'onToggle' | 'control'> => ({
    on: view[key] !== null,
    onToggle: (on) => onChange({ [key]: on ? DEFAULTS[key] : null }),
    control: (
      <LiveNumber
        label={STEP_WORDS[key]}
        {...FIELDS[key]}
        value={view[key] ?? 0}
        onChange={(value) => onChange({ [key]: value })}
      />
    ),
  })
  const parts: Readonly<Record<BuilderStep, Pick<FunnelRow, 'on' | 'onToggle' | 'control'>>> = {
    top: optional('top'),
    cap: optional('cap'),
    age: optional('age'),
    rank: optional('rank'),
    trending: {
      on: view.trend > 0,
      onToggle: (on) => onChange({ trend: on ? DEFAULTS.trend : 0 }),
      control: (
        <LiveNumber
          label={STEP_WORDS.trending}
          min={0}
          whole
          value={view.trend}
          onChange={(trend) => onChange({ trend })}
        />
      ),
    },
    ratio: {
      on: view.least !== null || view.most !== null,
      onToggle: (on) =>
        onChange({ least: on ? DEFAULTS.least : null, most: on ? DEFAULTS.most : null }),
      control: <Band view={view} onChange={onChange} />,
    },
    pegged: {
      on: view.pegged,
      onToggle: (pegged) => onChange({ pegged }),
      control: 'leave out',
    },
    same: {
      on: null,
      control: (
        <select
          className={classes.select}
          aria-label={STEP_WORDS.same}
          value={view.same}
          onChange={(event) =>
            onChange({ same: event.target.value === 'larger' ? 'larger' : 'more traded' })
          }
        >
          <option value="larger">keep the larger</option>
          <option value="more traded">keep the more traded</option>
        </select>
      ),
    },
  }
  const rows = steps.map((count): FunnelRow => {
    const title = TITLES[count.step]
    return {
      id: count.step,
      label: STEP_WORDS[count.step],
      ...(title === undefined ? {} : { title }),
      ...parts[count.step],
      effect: effectOf(count),
      left: count.left,
    }
  })
  return <Funnel label="Filters" of="coins" rows={rows} />
}

function Band({ view, onChange }: Omit<CryptoFiltersProps, 'steps'>): ReactNode {
  return (
    <span className={classes.number}>
      <LiveNumber
        label="Least volume / market cap, %"
        min={0}
        value={view.least ?? 0}
        onChange={(least) => onChange({ least })}
      />
      to
      <LiveNumber
        label="Most volume / market cap, %"
        min={0}
        unit="%"
        value={view.most ?? 100}
        onChange={(most) => onChange({ most })}
      />
    </span>
  )
}
