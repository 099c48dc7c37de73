import type { RunNote } from '../../client/run-notes'
import { canonicalJson } from '../../contracts/canonical-json'
import type { RunSummary } from '../../contracts/results'
import type { RunSpec } from '../../contracts/spec'
import { formatPercent, formatPlural } from '../../core/format/figures'
import { formatMinute } from '../../core/format/times'
import { labelWords } from '../../ui/label-words'

/** The run that was stored before its tab could tell. */
export function storedRun(
  spec: RunSpec,
  since: string,
  runs: readonly RunSummary[],
): RunSummary | undefined {
  const asked = canonicalJson(spec)
  return runs.find((run) => run.createdAt >= since && canonicalJson(run.spec) === asked)
}

/** What was asked, when, and how far it came. */
export function interruptedWords(note: RunNote, spec: RunSpec | undefined): string {
  const what = spec
    ? `of ${labelWords(spec.label)}, with ${formatPlural(spec.features.length, 'feature')}, `
    : ''
  const reached =
    note.stage === ''
      ? 'before its first stage'
      : `at “${note.stage}”, ${formatPercent(note.share, 0)}`
  return `The run ${what}that began ${formatMinute(note.since)} UTC was interrupted ${reached}: its tab was closed or reloaded.`
}
