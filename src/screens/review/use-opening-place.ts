import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useEngine } from '../../client/engine-context'
import { type DatasetContent, placeQuery } from '../../client/queries'
import type { SetupQuery } from '../../contracts/setups'
import type { SetSearch } from '../../ui/navigation'
import { parseCard, type ReviewState } from './review-state'

const NO_CARD = { symbol: '', date: '' }

/**
 * An address that names a card and no position opens the queue at the card, where the queue holds it.
 * Asked once, when the screen opens: a card that is opened later, as an analogue is, leaves the place.
 */
export function useOpeningPlace(
  dataset: DatasetContent,
  query: SetupQuery,
  { card, at }: ReviewState,
  setState: SetSearch<ReviewState>,
): void {
  const client = useEngine()
  const [opened] = useState(at === 0 ? card : null)
  const named = parseCard(opened)
  const isThere = named !== null && card === opened && at === 0
  const { data: place } = useQuery({
    ...placeQuery(client, dataset, query, named ?? NO_CARD),
    enabled: isThere,
  })
  useEffect(() => {
    if (isThere && place) setState({ at: place })
  }, [isThere, place, setState])
}
