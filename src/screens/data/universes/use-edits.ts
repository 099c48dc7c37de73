import { useMutation } from '@tanstack/react-query'
import { useEngine } from '../../../client/engine-context'
import type { Universe } from '../../../contracts/dataset'
import type { UniverseDraft, UniversePatch } from '../../../contracts/universes'
import { remember } from './changes'

interface Edit {
  readonly universe: Universe
  readonly patch: UniversePatch
}

/**
 * Edits and deletions of stored universes, each remembered so that it can be undone, and the saving
 * of a new one, which `onSaved` learns of.
 */
export function useEdits(onSaved: (id: string) => void) {
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
  const save = useMutation({
    mutationFn: (draft: UniverseDraft) => engine.ask((api) => api.saveUniverse(draft)),
    onSuccess: ({ id }) => onSaved(id),
  })
  return { edit, remove, save, error: edit.error ?? remove.error ?? save.error }
}
