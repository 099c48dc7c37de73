import { SCREEN_METRICS, type ScreenMetric } from '../../../../core/universe/metrics'
import { PRESET_IDS, type ScreenPreset } from '../../../../core/universe/presets'
import { metricText, type Screen, type ScreenCondition } from '../../../../core/universe/screen'
import { METRIC_WORDS } from '../../../../core/universe/metrics'
import {
  choiceField,
  optionalNumberField,
  optionalTextField,
  searchCodec,
} from '../../../../state/search-codec'

/** The preset, its date and what was changed of its conditions, as they stand in the URL. */
export const presetSearch = searchCodec({
  preset: choiceField(PRESET_IDS, 'agile'),
  cls: choiceField(['', 'stock', 'crypto', 'other'] as const, ''),
  /** Null for the last date of the dataset. */
  asof: optionalTextField(),
  /** Changed conditions: 'price:5:500,beta:1.2:,atr:0.05::off'. */
  cond: optionalTextField(),
  /** -1 for what the preset says. */
  limit: optionalNumberField(-1),
  show: choiceField(['kept', 'out'] as const, 'kept'),
})

export type PresetView = ReturnType<typeof presetSearch.parse>

const bound = (text: string | undefined): number | null => {
  const value = Number(text)
  return text === undefined || text === '' || !Number.isFinite(value) ? null : value
}

function conditionOf(text: string): ScreenCondition | null {
  const [name, min, max, off] = text.split(':')
  const metric = SCREEN_METRICS.find((one) => one === name)
  return metric ? { metric, min: bound(min), max: bound(max), on: off !== 'off' } : null
}

const textOf = ({ metric, min, max, on }: ScreenCondition): string =>
  `${metric}:${min ?? ''}:${max ?? ''}${on ? '' : ':off'}`

/** The preset with what the URL changes of it. */
export function screenOf(preset: ScreenPreset, { cond, limit }: PresetView): Screen {
  const changed = new Map<ScreenMetric, ScreenCondition>()
  for (const text of cond?.split(',') ?? []) {
    const condition = conditionOf(text)
    if (condition) changed.set(condition.metric, condition)
  }
  const { conditions, sort, descending } = preset
  return {
    conditions: conditions.map((one) => changed.get(one.metric) ?? one),
    sort,
    descending,
    limit: limit === -1 ? preset.limit : limit,
  }
}

/** The text of the URL for conditions; null where they are those of the preset. */
export function conditionText(
  preset: ScreenPreset,
  conditions: readonly ScreenCondition[],
): string | null {
  const own = new Set(preset.conditions.map(textOf))
  return (
    conditions
      .map(textOf)
      .filter((text) => !own.has(text))
      .join(',') || null
  )
}

/** The conditions in words, for the source of the universe. */
export function screenWords({ conditions, limit, sort }: Screen): string {
  const words = conditions
    .filter(({ on }) => on)
    .map(({ metric, min, max }) => {
      const { label } = METRIC_WORDS[metric]
      const text = (value: number) => metricText(metric, value)
      if (min !== null && max !== null) return `${label} ${text(min)} to ${text(max)}`
      return min === null ? `${label} to ${text(max ?? 0)}` : `${label} from ${text(min)}`
    })
  const first = limit === null ? [] : [`first ${limit} by ${METRIC_WORDS[sort].label}`]
  return [...words, ...first].join(', ')
}
