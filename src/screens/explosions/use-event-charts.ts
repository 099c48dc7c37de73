import { useQueries } from '@tanstack/react-query'
import { useMemo } from 'react'
import { SMALL_BEFORE, smallScene, type SmallScene } from '../../charts/small/small-scene'
import { useEngine } from '../../client/engine-context'
import { chartQuery, type DatasetContent } from '../../client/queries'
import type { NamedBar } from '../../contracts/explosions'
import type { ChartOutcome, ChartSlice } from '../../contracts/setups'
import type { LabelSpec } from '../../core/labels/label-spec'
import { useSeenSlices } from '../../ui/use-seen-slices'

/** Bars shown after the label window. */
const AFTERMATH = 10

export const barsAfter = ({ horizon }: LabelSpec): number => horizon + AFTERMATH

export interface EventChart {
  readonly bar: NamedBar
  /** Null until its bars are there. */
  readonly scene: SmallScene | null
  readonly outcome: ChartOutcome | null
}

/** The bars round some bar 0s as small charts, indexed to 100 there. */
export function useEventCharts(
  dataset: DatasetContent,
  label: LabelSpec,
  bars: readonly NamedBar[],
): readonly EventChart[] {
  const client = useEngine()
  const made = useMemo(() => ({ label, scenes: new WeakMap<ChartSlice, SmallScene>() }), [label])
  const slices = useQueries({
    queries: bars.map(({ symbol, date }) =>
      chartQuery(client, dataset, {
        datasetId: dataset.id,
        symbol,
        bar0: date,
        before: SMALL_BEFORE,
        after: barsAfter(label),
        label,
        shade: 'S1',
      }),
    ),
    combine: (results) => results.map(({ data }) => data),
  })
  useSeenSlices(dataset.id, slices, label.horizon)
  return bars.map((bar, i) => {
    const slice = slices[i]
    if (!slice) return { bar, scene: null, outcome: null }
    const scene = made.scenes.get(slice) ?? smallScene(slice, label)
    made.scenes.set(slice, scene)
    return { bar, scene, outcome: slice.outcome }
  })
}
