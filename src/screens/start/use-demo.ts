import { useMutation, useQuery } from '@tanstack/react-query'
import { useEngine } from '../../client/engine-context'
import { datasetsQuery } from '../../client/queries'
import { openSynthetic } from '../../client/synthetic'
import { useNavigation } from '../../ui/navigation'

/** Opens the demo universe; generates it when it is not stored yet. */
export function useDemo() {
  const engine = useEngine()
  const { go, has } = useNavigation()
  const { data = [] } = useQuery(datasetsQuery(engine))
  return useMutation({
    mutationFn: () => openSynthetic(engine, data, { preset: 'demo', seed: 1 }),
    onSuccess: ({ id }) => go(has('/setups') ? '/setups' : '/data', { ds: id, run: undefined }),
  })
}
