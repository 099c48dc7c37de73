import { useEffect } from 'react'
import type { ChartSlice } from '../contracts/setups'
import { markSeen, type SeenDays } from '../state/seen-cards'

type Told = Pick<ChartSlice, 'day' | 'bar0' | 'symbol' | 'masked'>

/**
 * Days whose cards a chart by name tells of, from `horizon` bars before its bar 0, which look at the same move, up to
 * its last bar. Null for a masked one.
 */
export function daysTold({ day, bar0, symbol, masked }: Told, horizon: number): SeenDays | null {
  const [from, to] = [day[Math.max(0, bar0 - horizon)], day.at(-1)]
  return masked || from === undefined || to === undefined ? null : { symbol, from, to }
}

/** Remembers what the charts in sight tell by name. */
export function useSeenSlices(
  datasetId: string,
  slices: readonly (Told | null | undefined)[],
  horizon: number,
): void {
  useEffect(() => {
    markSeen(
      datasetId,
      slices.flatMap((slice) => (slice && daysTold(slice, horizon)) || []),
    )
  })
}
