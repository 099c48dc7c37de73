import { useQuery } from '@tanstack/react-query'
import { useEngine } from '../../client/engine-context'
import { type DatasetContent, whyQuery } from '../../client/queries'
import type { SetupQuery } from '../../contracts/setups'
import type { Desk } from './use-desk'

const NO_CARD = { symbol: '', date: '' }

/** Whether the dataset has the card's bar: the queue's cards are there, an address may name any other. */
export function useIsThere(
  dataset: DatasetContent,
  { runKey }: Pick<SetupQuery, 'runKey'>,
  { card, at }: Pick<Desk, 'card' | 'at'>,
): boolean {
  const isStray = card !== null && at < 0
  const { symbol, date } = card ?? NO_CARD
  const { isSuccess } = useQuery({
    ...whyQuery(useEngine(), dataset, symbol, date, runKey),
    enabled: isStray,
  })
  return !isStray || isSuccess
}
