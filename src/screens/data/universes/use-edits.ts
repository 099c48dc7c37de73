import { useMutation } from '@tanstack/react-query'
import { useEngine } from '../../../client/engine-context'
import type { Universe } from '../../../contracts/dataset'
import type { UniversePatch } from '../../../contracts/universes'
import { remember } from './changes'

interface Edit {
  readonly universe: Universe
  readonly patch: UniversePatch
}

/** Edits and deletions of stored universes; each is remembered, so that it can be undone. */
export function useEdits() {
  const engine = useEngine()
  const edit = useMutation({
    mutationFn: ({ universe, patch }: Edit) =>
      engine.ask((api) => api.editUniverse(universe.id, patch, universe.updatedAt)),
    onSuccess: (after, { universe: before }) => remember({ before, after }),
  })
  const remove = useMutation({
    mutationFn: (universe: Universe) => engine.ask((api) => api.deleteUniverse(universe.id)),
    onSuccess: (before) => remember({ before, after: null }),
  })
  return { edit, remove, error: edit.error ?? remove.error }
}
