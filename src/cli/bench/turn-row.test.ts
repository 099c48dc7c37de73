import { expect, test } from 'vitest'
import { turnRow } from './turn-row'

test('times of turns in order of length, and how many brought other pixels', () => {
  const turns = Array.from({ length: 101 }, (_, i) => ({
    span: { from: 10, to: 210 - i },
    changed: i !== 3,
  }))
  expect(turnRow(turns)).toEqual({
    turns: 101,
    turnsSeen: 100,
    medianMs: 150,
    p95Ms: 195,
    slowestMs: 200,
  })
})
