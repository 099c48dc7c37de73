import { expect, test } from 'vitest'
import { spanRow, tasksOf, type TraceEvent } from './main-thread'

const MARK = { name: 'mark', at: 1000 }
const task = (ts: number, dur: number, tdur: number, thread: Partial<TraceEvent> = {}) => ({
  name: 'ThreadControllerImpl::RunTask',
  pid: 1,
  tid: 7,
  ts,
  dur,
  tdur,
  ...thread,
})
const EVENTS: readonly TraceEvent[] = [
  task(2_000_000, 80_000, 60_000),
  { name: 'mark', pid: 1, tid: 7, ts: 3_000_000 },
  task(3_500_000, 9_000, 8_000),
  task(3_600_000, 500_000, 400_000, { tid: 8 }),
  task(3_600_000, 500_000, 400_000, { pid: 2 }),
  task(3_600_000, 500_000, 400_000, { name: 'ThreadPool_RunSomethingElse' }),
]

test('tasks are those of the thread that set the mark, by the clock of its page', () => {
  expect(tasksOf(EVENTS, MARK)).toEqual([
    { start: 0, duration: 80, cpu: 60 },
    { start: 1500, duration: 9, cpu: 8 },
  ])
})

test('a trace without the mark, or without tasks, tells nothing', () => {
  expect(tasksOf(EVENTS.slice(2), MARK)).toBeNull()
  expect(tasksOf(EVENTS.slice(1, 2), MARK)).toBeNull()
})

test('a span counts the tasks that touch it, by wall time and by CPU time', () => {
  const reported = [
    { start: 0, duration: 80 },
    { start: 450, duration: 120 },
    { start: 900, duration: 60 },
    { start: 2000, duration: 300 },
  ]
  const traced = [
    { start: 0, duration: 80, cpu: 70 },
    { start: 450, duration: 120, cpu: 90 },
    { start: 900, duration: 60, cpu: 20 },
    { start: 950, duration: 10, cpu: 10 },
  ]
  expect(spanRow('run', [{ from: 500, to: 1000 }], reported, traced)).toEqual({
    runWallMs: 500,
    runLongTasks: 2,
    runLongestMs: 120,
    runLongTasksByCpu: 1,
    runLongestCpuMs: 90,
  })
})

test('spans add up, and a task that touches two of them counts once', () => {
  const spans = [
    { from: 0, to: 10 },
    { from: 20, to: 30 },
    { from: 40, to: 50 },
  ]
  expect(spanRow('turn', spans, [{ start: 5, duration: 60 }], null)).toMatchObject({
    turnWallMs: 30,
    turnLongTasks: 1,
    turnLongestMs: 60,
  })
})

test('no long task has no longest, and no trace no CPU time', () => {
  expect(spanRow('run', [{ from: 0, to: 10 }], [], null)).toEqual({
    runWallMs: 10,
    runLongTasks: 0,
    runLongestMs: null,
    runLongTasksByCpu: null,
    runLongestCpuMs: null,
  })
})
