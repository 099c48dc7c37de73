import { useCallback, useEffect, useState } from 'react'
import { type SetSearch, useSearchState } from '../../ui/navigation'
import { type ReviewState, reviewState } from './review-state'

/** Stepping is written to the URL once it rests this long, ms: browsers ration history writes. */
const REST = 150

/**
 * The desk's state, at once for the view and a moment later for the URL. A step to the next card
 * does not wait for the router.
 */
export function useReviewState(): [ReviewState, SetSearch<ReviewState>] {
  const [url, setUrl] = useSearchState(reviewState)
  const [ahead, setAhead] = useState<Partial<ReviewState> | null>(null)
  if (ahead && isPartOf(ahead, url)) setAhead(null)
  useEffect(() => {
    if (!ahead) return
    const timer = setTimeout(() => setUrl(ahead), REST)
    return () => clearTimeout(timer)
  }, [ahead, setUrl])
  const set = useCallback<SetSearch<ReviewState>>(
    (patch) => setAhead((before) => ({ ...before, ...patch })),
    [],
  )
  return [ahead ? { ...url, ...ahead } : url, set]
}

function isPartOf(patch: Partial<ReviewState>, state: ReviewState): boolean {
  const keys = Object.keys(patch) as (keyof ReviewState)[]
  return keys.every((key) => Object.is(patch[key], state[key]))
}
