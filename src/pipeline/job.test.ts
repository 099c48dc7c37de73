import { expect, test } from 'vitest'
import type { EngineEvent } from '../contracts/engine-api'
import { createJob, remainingMs } from './job'

function at(times: readonly number[]) {
  const events: EngineEvent[] = []
  const left = [...times]
  const job = createJob('j', { now: () => left.shift() ?? 0 }, (event) => events.push(event))
  const progress = () =>
    events.flatMap((event) => (event.type === 'progress' ? [event.progress] : []))
  return { job, progress }
}

test('at most one event leaves in 100 ms', () => {
  const times = Array.from({ length: 1001 }, (_, ms) => ms)
  const { job, progress } = at(times)
  for (let done = 0; done < 1000; done++) job.progress('Reading', done, 1000)
  expect(progress()).toHaveLength(10)
})

test('the remaining time follows from the rate of the stage so far', () => {
  const { job, progress } = at([0, 1000, 2000, 10_000, 11_000])
  job.progress('Reading', 0, 10)
  job.progress('Reading', 2, 10)
  job.progress('Storing', 0, 4)
  job.progress('Storing', 1, 4)
  expect(progress().map(({ stage, etaMs }) => [stage, etaMs])).toEqual([
    ['Reading', null],
    ['Reading', 4000],
    ['Storing', null],
    ['Storing', 3000],
  ])
})

test('a cancelled job falls silent', () => {
  const { job, progress } = at([0, 1000])
  job.abort()
  job.progress('Reading', 1, 2)
  expect(job.cancel.aborted).toBe(true)
  expect(progress()).toEqual([])
})

test('remainingMs is unknown while little is done, and never negative', () => {
  expect(remainingMs(1000, 0, 10)).toBeNull()
  expect(remainingMs(100, 1, 10)).toBeNull()
  expect(remainingMs(1000, 12, 10)).toBe(0)
})
