import { describe, expect, test } from 'vitest'
import type { DatasetSummary } from './dataset'
import { defaultRunSpec } from './default-spec'
import type { RunResult } from './results'
import { isRunCard, readRunCard, runCard } from './run-card'
import type { Verdict } from './verdicts'

const run = {
  key: 'k1',
  createdAt: '2026-01-01T00:00:00.000Z',
  trial: 3,
  datasetHash: 'h1',
  spec: defaultRunSpec('stock', ['atr_pct', 'rank(ret20)']),
  backtest: { metrics: { trades: 4 }, trades: [{ symbol: 'AAA' }] },
  models: [{ secret: 1 }],
} as unknown as RunResult
const dataset = { id: 'd1', name: 'US', hash: 'h2', source: { kind: 'import' } } as DatasetSummary
const verdict = { id: 'v', datasetId: 'd1', symbol: 'AAA', tags: ['tight'] } as unknown as Verdict

describe('a run card', () => {
  const card = runCard(run, dataset, [verdict])

  test('survives JSON, and names the data that the run saw', () => {
    const read = readRunCard(JSON.parse(JSON.stringify(card)))
    expect(read.spec).toEqual(run.spec)
    expect(read.dataset).toMatchObject({ name: 'US', hash: 'h1' })
  })

  test('tells how much data the run saw, and nothing of data that came after it', () => {
    const extent = { instruments: 5, bars: 900, first: '2020-01-02', last: '2024-12-31' }
    const summary = { ...dataset, ...extent }
    expect(runCard(run, { ...summary, hash: 'h1' }, []).dataset.extent).toEqual(extent)
    expect(runCard(run, summary, []).dataset).not.toHaveProperty('extent')
  })

  test('has tags but neither bars, trades, models nor ids of this machine', () => {
    expect(card.verdicts).toEqual([{ id: 'v', symbol: 'AAA', tags: ['tight'] }])
    const text = JSON.stringify(card)
    expect(text).not.toContain('secret')
    expect(text).not.toContain('"d1"')
    expect(card.results.backtest).toEqual({ trades: 4 })
  })

  test.each([
    [null, 'no run card'],
    [{ spec: run.spec }, 'no run card'],
    [{ ...card, version: 2 }, 'its version is 2, and this Coil reads 1'],
    [{ ...card, version: undefined }, 'it has no version'],
    [{ ...card, spec: { ...run.spec, features: ['nope'] } }, "no feature 'nope'"],
    [{ ...card, spec: { ...run.spec, seed: 'x' } }, 'spec.seed'],
  ])('%#: what is wrong is named', (value, words) => {
    expect(() => readRunCard(value)).toThrow(words)
  })

  test('is told from a plain spec', () => {
    expect(isRunCard(card)).toBe(true)
    expect(isRunCard(run.spec)).toBe(false)
  })
})
