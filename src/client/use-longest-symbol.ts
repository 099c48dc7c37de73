import { useQuery } from '@tanstack/react-query'
import type { DatasetId } from '../contracts/dataset'
import { useEngine } from './engine-context'
import { datasetQuery } from './queries'

/** Characters in the longest symbol of a dataset; 0 until its instruments are known. */
export function useLongestSymbol(id: DatasetId): number {
  const { data } = useQuery(datasetQuery(useEngine(), id))
  return data?.members.reduce((most, { symbol }) => Math.max(most, symbol.length), 0) ?? 0
}
