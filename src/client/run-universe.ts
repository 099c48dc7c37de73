import { useQuery } from '@tanstack/react-query'
import type { Universe } from '../contracts/dataset'
import { useEngine } from './engine-context'
import { universesQuery } from './queries'

/**
 * The stored universe with exactly these symbols (a spec keeps the symbols alone), null when there is
 * none, undefined while that is not known.
 */
export function useUniverseOf(symbols: readonly string[] | null): Universe | null | undefined {
  const { data } = useQuery(universesQuery(useEngine()))
  if (!data) return undefined
  if (symbols === null) return null
  const wanted = symbols.join()
  return data.find((universe) => universe.symbols.join() === wanted) ?? null
}
