import { type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { type AppError, toAppError } from '../contracts/errors'

interface Write {
  readonly store: () => Promise<unknown>
  /** Told when it could not be stored. */
  readonly onFailed: () => void
}

export interface Writes {
  /** Stores something after what was written before; `onFailed` is told when that does not succeed. */
  readonly write: (store: Write['store'], onFailed?: Write['onFailed']) => void
  /** Why the last one that failed did; null again from the next one on. */
  readonly error: AppError | null
}

/** True while something under a root of the query keys is on its way to the store. */
export const isWriting = (cache: QueryClient, root: string): boolean =>
  cache.isMutating({ mutationKey: [root] }) > 0

/**
 * Writes whose effect is in sight at once, one after the other. Rows that are read while one is under way may be
 * older than what is in sight: they are read when the last one is done, and not before.
 */
export function useWrites(root: string): Writes {
  const cache = useQueryClient()
  const [error, setError] = useState<AppError | null>(null)
  const { mutate } = useMutation({
    mutationKey: [root],
    scope: { id: root },
    mutationFn: ({ store }: Write) => store(),
    onError: (thrown, { onFailed }) => {
      setError(toAppError(thrown, 'store'))
      onFailed()
    },
    onSettled: () => {
      // The one that settles is still counted.
      if (cache.isMutating({ mutationKey: [root] }) === 1)
        void cache.invalidateQueries({ queryKey: [root] })
    },
  })
  return {
    error,
    write(store, onFailed = () => {}) {
      setError(null)
      mutate({ store, onFailed })
    },
  }
}
