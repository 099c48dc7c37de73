import { useMutation, useQuery } from '@tanstack/react-query'
import { useEngine } from '../../client/engine-context'
import { datasetsQuery } from '../../client/queries'
import type { DatasetSource } from '../../contracts/dataset'
import { useNavigation } from '../../ui/navigation'

const PRESET = 'demo'
const SEED = 1

const isDemo = (source: DatasetSource) =>
  source.kind === 'synthetic' && source.preset === PRESET && source.seed === SEED

/** Opens the demo universe; generates it when it is not stored yet. */
export function useDemo() {
  const engine = useEngine()
  const { go, has } = useNavigation()
  const { data } = useQuery(datasetsQuery(engine))
  return useMutation({
    mutationFn: async () =>
      data?.find(({ source }) => isDemo(source)) ??
      engine.runJob((api, jobId) => api.generateDataset(jobId, PRESET, SEED)),
    onSuccess: ({ id }) => go(has('/setups') ? '/setups' : '/data', { ds: id, run: undefined }),
  })
}
