import { expect, test } from 'vitest'
import type { EngineContext } from '../context'
import { generateDataset } from '../data/generate-dataset'
import { createJob } from '../job'
import { TASKS } from '../tasks'
import { inlineContext } from '../../testing/inline-context'
import { profileDataset } from './profile-dataset'

async function desk() {
  const { context: made, clock } = inlineContext(TASKS)
  const context = made as unknown as EngineContext
  const job = () => createJob('job', clock, context.emit)
  const summary = await generateDataset(context, job(), 'demo', 1)
  return { context, job, summary }
}

test('a stored dataset is profiled whole: its bars, classes and span are those of its summary', async () => {
  const { context, job, summary } = await desk()
  const stages: string[] = []
  const own = job()
  const profile = await profileDataset(
    context,
    { ...own, progress: (stage, done, total) => stages.push(`${stage} ${done}/${total}`) },
    summary.id,
  )
  expect(profile.bars).toBe(summary.bars)
  expect(profile.groups.reduce((sum, { bars }) => sum + bars, 0)).toBe(summary.bars)
  for (const { assetClass, instruments } of profile.groups)
    expect(instruments).toBe(summary.classes[assetClass])
  const firsts = profile.groups.map(({ first }) => first).sort()
  expect(firsts[0]).toBe(summary.first)
  expect(stages[0]).toBe('Profiling 0/9')
  expect(stages.at(-1)).toBe('Profiling 8/9')
})

test('a dataset that is not there and a job that was cancelled say so', async () => {
  const { context, job, summary } = await desk()
  await expect(profileDataset(context, job(), 'none')).rejects.toMatchObject({
    app: { code: 'not_found' },
  })
  const stopped = job()
  stopped.abort()
  await expect(profileDataset(context, stopped, summary.id)).rejects.toMatchObject({
    app: { code: 'cancelled' },
  })
})
