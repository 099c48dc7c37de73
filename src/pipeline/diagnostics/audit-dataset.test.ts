import { expect, test } from 'vitest'
import { auditInstruments } from '../../core/diagnostics/audit'
import { draftInstrument } from '../../storage/instrument-draft'
import { inlineContext } from '../../testing/inline-context'
import { datasetDraft, QUIET } from '../../testing/memory-store'
import { walkInstrument } from '../../testing/walk'
import { createJob } from '../job'
import { TASKS } from '../tasks'
import { auditDataset } from './audit-dataset'

test('the audit of a dataset is that of its instruments, all of them, as of files', async () => {
  const { context, store } = inlineContext(TASKS)
  const instruments = Array.from({ length: 9 }, (_, i) => walkInstrument(`S${i}`, 320, i + 1))
  const drafts = instruments.map((one) => draftInstrument(one, one.bars))
  const { id } = (await store.createDataset(datasetDraft(drafts), QUIET)).dataset
  const job = createJob('audit', context.clock, () => undefined)
  const report = await auditDataset(context, job, id)
  expect(report).toEqual(auditInstruments(instruments))
  expect(report).toMatchObject({ instruments: 9, cuts: 45, mismatches: 0 })
})
