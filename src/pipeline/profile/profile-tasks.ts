import type { DatasetProfile } from '../../contracts/profile'
import type { Instrument } from '../../core/columns/instrument'
import { chunksOf } from '../run/plan'
import type { TaskTable } from '../task-table'

export type ProfileTasks = {
  profileBars: {
    input: { readonly datasetId: string; readonly symbols: readonly string[] }
    output: DatasetProfile
  }
}

/** One worker profiles a dataset: quartiles need all values of a column at once. */
export const PROFILE_TASKS: TaskTable<ProfileTasks> = {
  profileBars: async ({ datasetId, symbols }, { bars, progress }) => {
    const { profileBars, PROFILE_STEPS } = await import('../../ingest/profile/profile-bars')
    const chunks = chunksOf(symbols)
    const total = chunks.length + PROFILE_STEPS
    const instruments: Instrument[] = []
    for (const [done, chunk] of chunks.entries()) {
      progress(done, total)
      instruments.push(...(await bars.loadFiled(datasetId, chunk)))
    }
    return profileBars(instruments, (done) => progress(chunks.length + done, total))
  },
}
