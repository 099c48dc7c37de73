import type {
  FetchForecast,
  FetchItem,
  FetchPlan,
  ProviderState,
} from '../../../contracts/providers'
import { formatCount, formatPlural } from '../../../core/format/figures'

/** State never by colour alone. */
export const ITEM_MARKS: Readonly<Record<FetchItem['state'], string>> = {
  waiting: '◌',
  done: '✓',
  failed: '✕',
}

const STATUS: Readonly<Record<FetchPlan['status'], string>> = {
  running: 'running',
  paused: 'paused',
  done: 'done',
  stopped: 'stopped',
}

/** '16 done, 1 failed, 33 wait'. */
export function countWords({ items }: Pick<FetchPlan, 'items'>): string {
  const count = (state: FetchItem['state']): number =>
    items.filter((item) => item.state === state).length
  const failed = count('failed')
  return [
    `${formatCount(count('done'))} done`,
    ...(failed > 0 ? [`${formatCount(failed)} failed`] : []),
    `${formatCount(count('waiting'))} wait`,
  ].join(', ')
}

const minute = (iso: string): string => `${iso.slice(0, 10)} ${iso.slice(11, 16)} UTC`

/** What a plan is doing now. */
export function statusWords(plan: FetchPlan): string {
  if (plan.status === 'running' && plan.waitsUntil !== null)
    return `waits until ${minute(plan.waitsUntil)}: ${plan.waitsFor ?? 'the limits'}. It goes on by itself.`
  if (plan.status === 'paused' && plan.waitsFor !== null)
    return `paused by an error: “${plan.waitsFor}”. Resume goes on where it stopped.`
  return STATUS[plan.status]
}

/** 'about 2026-11-24 00:02 UTC'. */
export const finishWords = ({ finishesAt }: FetchForecast): string => `about ${minute(finishesAt)}`

/** '7 of 25 today, 1 in the last minute'. */
export function usedWords({ usedToday, perDay, usedThisMinute, perMinute }: ProviderState): string {
  const today =
    perDay === null
      ? `${formatPlural(usedToday, 'call')} today`
      : `${formatCount(usedToday)} of ${formatCount(perDay)} calls today`
  return `${today}, ${formatCount(usedThisMinute)} of ${formatCount(perMinute)} in the last minute`
}

/** What a finished refresh found: '12 bars added, 3 changed; AAPL readjusted by 0.25'. */
export function diffWords({ items }: Pick<FetchPlan, 'items'>): string {
  const sum = (of: (item: FetchItem) => number): number =>
    items.reduce((total, item) => total + of(item), 0)
  const split = items
    .filter(({ readjusted }) => readjusted !== null)
    .map(
      ({ symbol, readjusted }) =>
        `${symbol} readjusted by ${Number((readjusted ?? 1).toPrecision(6))}`,
    )
  return [
    `${formatPlural(
      sum((item) => item.added),
      'bar',
    )} added, ${formatCount(sum((item) => item.changed))} changed`,
    ...split,
  ].join('; ')
}
