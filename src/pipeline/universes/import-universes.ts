import type { SourceFile } from '../../contracts/source-file'
import type { UniverseImport } from '../../contracts/universes'
import type { EngineContext } from '../context'
import { gatherUniverses } from '../data/gather-series'
import type { Previews } from '../data/preview'
import { readFiles } from '../data/read-files'
import type { Job } from '../job'

/** Reads files and stores those that list symbols; the others are told with their reason. */
export async function importUniverses(
  context: EngineContext,
  job: Job,
  files: readonly SourceFile[],
): Promise<UniverseImport> {
  const previews: Previews = new Map()
  const { previewId } = await readFiles(context, job, previews, files)
  const entries = previews.get(previewId)?.entries ?? []
  const refused = entries.flatMap(({ key, parsed }) =>
    parsed.universe ? [] : [{ file: key, reason: parsed.report.refused?.message ?? NO_LIST }],
  )
  const drafts = gatherUniverses(entries)
  const saved = drafts.length > 0 ? await context.store.saveUniverses(drafts) : []
  if (saved.length > 0) context.emit({ type: 'changed', what: ['universes'] })
  return { saved, refused }
}

const NO_LIST = 'It holds prices, not a list of symbols: prices go in through Import files.'
