import { expect, test } from 'vitest'
import type { RunResult } from '../../contracts/results'
import type { ScoreColumns } from '../../storage/store'
import type { RunScores } from '../run/run-scores'
import { sharedScores } from './shared-rows'

/** A run of one instrument that scored some days, whose bars are counted from `first`. */
function runOf(days: readonly number[], first: number): RunScores {
  const scores = {
    instrument: new Int32Array(days.length),
    day: Int32Array.from(days),
    bar: Int32Array.from(days, (day) => day - first),
    y: Int8Array.from(days, (day) => day % 2),
    margin: Float64Array.from(days),
    probability: Float64Array.from(days, (day) => day / 1000),
  } as unknown as ScoreColumns
  const result = { symbols: ['AAA'], spec: { label: {} } } as unknown as RunResult
  return { result, scores } as RunScores
}

test('bars are the same by their day, wherever history begins', () => {
  const rows = sharedScores(runOf([101, 102, 103], 100), runOf([102, 103, 104], 50))
  expect([...rows.day]).toEqual([102, 103])
  expect([...rows.here.margin]).toEqual([102, 103])
  expect([...rows.there.margin]).toEqual([102, 103])
  expect([...rows.y]).toEqual([0, 1])
})
