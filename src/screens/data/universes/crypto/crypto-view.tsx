import { Button } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useRef } from 'react'
import { useEngine, useJobs } from '../../../../client/engine-context'
import { canFetchCoinsQuery, coinListingQuery } from '../../../../client/queries'
import type { CoinListing } from '../../../../contracts/coin-markets'
import type { SourceFile } from '../../../../contracts/source-file'
import { formatPlural } from '../../../../core/format/figures'
import { EmptyState } from '../../../../ui/empty-state'
import { ErrorState } from '../../../../ui/error-state'
import { FileButton } from '../../../../ui/file-buttons'
import { JobProgress } from '../../../../ui/job-progress'
import { useSearchState } from '../../../../ui/navigation'
import { Panel } from '../../../../ui/panel'
import { CryptoBuilder } from './crypto-builder'
import { cryptoSearch } from './crypto-search'
import classes from '../universes.module.css'

/** Coins that are fetched when the builder takes all of them. */
const MOST_COINS = 2000

function RejectedCoins({ listing }: { readonly listing: CoinListing }) {
  const { rejected } = listing
  if (rejected.length === 0) return null
  return (
    <details>
      <summary className={classes.summary}>
        {formatPlural(rejected.length, 'coin')} could not be used
      </summary>
      <ul className={classes.skipped} tabIndex={0} aria-label="Coins that could not be used">
        {rejected.map(({ from, row, reason }) => (
          <li key={`${from} ${row}`}>
            {from}, coin {row}: {reason}
          </li>
        ))}
      </ul>
    </details>
  )
}

/** Fetching, where this build can, and reading of saved answers. */
function useListing() {
  const engine = useEngine()
  const [view] = useSearchState(cryptoSearch)
  const { data: canFetch = false } = useQuery(canFetchCoinsQuery(engine))
  const fetching = useRef<AbortController | null>(null)
  const read = useMutation({
    mutationFn: (files: readonly SourceFile[]) =>
      engine.runJob((api, jobId) => api.readCoinAnswers(jobId, files)),
  })
  const fetch = useMutation({
    mutationFn: () => {
      const { signal } = (fetching.current = new AbortController())
      const request = { top: view.top ?? MOST_COINS, trending: view.trend }
      return engine.runJob((api, jobId) => api.fetchCoinListing(jobId, request), { signal })
    },
  })
  return {
    canFetch,
    read,
    fetch,
    cancel: () => fetching.current?.abort(),
    error: fetch.error?.app.code === 'cancelled' ? read.error : (fetch.error ?? read.error),
  }
}

/** The crypto builder over the market listing that was fetched or read last. */
export function CryptoView({ onSaved }: { readonly onSaved: (id: string) => void }) {
  const engine = useEngine()
  const { data: listing, error } = useQuery(coinListingQuery(engine))
  const { canFetch, read, fetch, cancel, error: loadError } = useListing()
  const job = useJobs().find(({ stage }) => stage.startsWith('CoinGecko ')) ?? null
  const failure = error ?? loadError
  const load = (
    <>
      {canFetch ? (
        <Button disabled={fetch.isPending} onClick={() => fetch.mutate()}>
          Fetch from CoinGecko
        </Button>
      ) : null}
      <FileButton
        label="Load saved answers"
        accept=".json"
        onFiles={(files) => read.mutate(files)}
      />
    </>
  )
  return (
    <>
      {failure ? <ErrorState error={failure.app} /> : null}
      {fetch.isPending ? (
        <JobProgress job={job} title="Asking CoinGecko" onCancel={cancel} />
      ) : null}
      {listing === null ? (
        <Panel>
          <EmptyState action={<div className={classes.line}>{load}</div>}>
            No market listing was read yet.
            {canFetch ? ' Fetch one from CoinGecko, or load' : ' Load'} its saved answers as JSON
            files, together: /coins/markets (its pages), /search/trending and, to fill trending
            coins in, /coins/&#123;id&#125;.
          </EmptyState>
        </Panel>
      ) : null}
      {listing ? (
        <>
          <RejectedCoins listing={listing} />
          <CryptoBuilder listing={listing} load={load} onSaved={onSaved} />
        </>
      ) : null}
    </>
  )
}
