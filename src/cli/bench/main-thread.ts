import type { Measured } from './bench-row'

/** A task of the main thread, milliseconds of the page's clock. */
export interface Task {
  readonly start: number
  readonly duration: number
}

/** One of them as the browser traced it. */
export interface TracedTask extends Task {
  /** Milliseconds in which the thread had a core: less than `duration` on a busy machine. */
  readonly cpu: number
}

/** An event of Chromium's trace; times in microseconds. */
export interface TraceEvent {
  readonly name: string
  readonly pid: number
  readonly tid: number
  readonly ts: number
  readonly dur?: number
  readonly tdur?: number
}

/** A mark that the page set: its name, and when by the page's clock. */
export interface TraceMark {
  readonly name: string
  readonly at: number
}

/** A span of the page's clock, milliseconds. */
export interface Span {
  readonly from: number
  readonly to: number
}

/** A task that takes longer is felt, ms; the browser reports no shorter ones. */
const LONG = 50

/**
 * Tasks of the thread that set the mark, by the page's clock; null when the trace holds no mark, or no
 * tasks of its thread.
 */
export function tasksOf(
  events: readonly TraceEvent[],
  { name, at }: TraceMark,
): readonly TracedTask[] | null {
  const mark = events.find((event) => event.name === name)
  if (!mark) return null
  const tasks = events.flatMap((event) => {
    const { dur, tdur, ts } = event
    if (event.pid !== mark.pid || event.tid !== mark.tid || !event.name.endsWith('RunTask'))
      return []
    if (dur === undefined || tdur === undefined) return []
    return [{ start: at + (ts - mark.ts) / 1000, duration: dur / 1000, cpu: tdur / 1000 }]
  })
  return tasks.length > 0 ? tasks : null
}

const within = <T extends Task>(tasks: readonly T[], spans: readonly Span[]): readonly T[] =>
  tasks.filter(({ start, duration }) =>
    spans.some(({ from, to }) => start + duration > from && start < to),
  )

const longest = (times: readonly number[]): number | null =>
  times.length > 0 ? Math.max(...times) : null

/**
 * What the main thread did in one span or several. Long tasks are those the browser reports, above 50 ms of wall
 * time; the longest is null where there is none. By CPU time they are told from the trace, null
 * without one.
 */
export function spanRow(
  name: string,
  spans: readonly Span[],
  reported: readonly Task[],
  traced: readonly TracedTask[] | null,
): Measured {
  const long = within(reported, spans)
  const cpu = traced && within(traced, spans).map((task) => task.cpu)
  return {
    [`${name}WallMs`]: spans.reduce((sum, { from, to }) => sum + to - from, 0),
    [`${name}LongTasks`]: long.length,
    [`${name}LongestMs`]: longest(long.map(({ duration }) => duration)),
    [`${name}LongTasksByCpu`]: cpu && cpu.filter((ms) => ms > LONG).length,
    [`${name}LongestCpuMs`]: cpu && longest(cpu),
  }
}
