import { useQuery } from '@tanstack/react-query'
import { useEffect, useMemo, useRef } from 'react'
import { useEngine } from '../../client/engine-context'
import { universesQuery } from '../../client/queries'
import type { DatasetSummary, Universe } from '../../contracts/dataset'
import { defaultRunSpec, dominantClass } from '../../contracts/default-spec'
import type { RunSummary } from '../../contracts/results'
import type { RunSpec } from '../../contracts/spec'
import { MODEL_FEATURES } from '../../core/features/registry'
import { type SearchPatch, useNavigation, useSearchState } from '../../ui/navigation'
import { draftCodec, draftOf, type DraftPatch, type SpecDraft, specOf } from './draft'

export interface Draft {
  readonly draft: SpecDraft
  readonly base: RunSpec
  readonly universes: readonly Universe[]
  readonly spec: RunSpec
  /** Names of what differs from the base. */
  readonly edits: readonly (keyof SpecDraft)[]
  readonly edit: (patch: DraftPatch) => void
  /** Makes the form stand for a spec, but for its universe and a class that the dataset has not. */
  readonly load: (spec: RunSpec) => void
  /** The patch of the URL that takes all edits back. */
  readonly cleared: SearchPatch
}

const NONE: readonly Universe[] = []

/** Edits by dataset, for coming back from another screen. */
const left = new Map<string, SearchPatch>()

/** The spec of the form: that of the run in sight, or the default, with the edits of the URL. */
export function useDraft(dataset: DatasetSummary, run: RunSummary | null): Draft {
  const { data: universes = NONE } = useQuery(universesQuery(useEngine()))
  const usual = dominantClass(dataset.classes)
  const base = useMemo(() => run?.spec ?? defaultRunSpec(usual, MODEL_FEATURES), [run, usual])
  const codec = useMemo(() => draftCodec(base), [base])
  const [draft, edit] = useSearchState(codec)
  const patch = useMemo(() => codec.format(draft), [codec, draft])
  useKeptEdits(dataset.id, codec.keys, patch)
  const edits = codec.keys.filter((key) => patch[key] !== undefined) as (keyof SpecDraft)[]
  const spec = useMemo(() => specOf(draft, base, universes), [draft, base, universes])
  const cleared = useMemo(() => Object.fromEntries(codec.keys.map((k) => [k, undefined])), [codec])
  const load = (next: RunSpec) => edit(draftOf(next, base, dataset))
  return { draft, base, universes, spec, edits, edit, load, cleared }
}

function useKeptEdits(id: string, keys: readonly string[], patch: SearchPatch): void {
  const { search, setSearch } = useNavigation()
  const named = keys.some((key) => search[key] !== undefined)
  /** The dataset arrived at: later on the URL leads. */
  const arrived = useRef<string | null>(null)
  useEffect(() => {
    if (arrived.current === id) return
    arrived.current = id
    const kept = left.get(id)
    if (!named && kept && Object.values(kept).some((text) => text !== undefined)) setSearch(kept)
  }, [id, named, setSearch])
  useEffect(() => {
    left.set(id, patch)
  }, [id, patch])
}
