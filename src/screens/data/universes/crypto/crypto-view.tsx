import { useMutation, useQuery } from '@tanstack/react-query'
import { useEngine } from '../../../../client/engine-context'
import { coinListingQuery } from '../../../../client/queries'
import type { CoinListing } from '../../../../contracts/coin-markets'
import type { SourceFile } from '../../../../contracts/engine-api'
import { formatPlural } from '../../../../core/format/figures'
import { EmptyState } from '../../../../ui/empty-state'
import { ErrorState } from '../../../../ui/error-state'
import { FileButton } from '../../../../ui/file-buttons'
import { Panel } from '../../../../ui/panel'
import { CryptoBuilder } from './crypto-builder'
import classes from '../universes.module.css'

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

/** The crypto builder over the market listing that was read last. */
export function CryptoView({ onSaved }: { readonly onSaved: (id: string) => void }) {
  const engine = useEngine()
  const { data: listing, error } = useQuery(coinListingQuery(engine))
  const read = useMutation({
    mutationFn: (files: readonly SourceFile[]) =>
      engine.runJob((api, jobId) => api.readCoinAnswers(jobId, files)),
  })
  const failure = error ?? read.error
  const load = (
    <FileButton label="Load saved answers" accept=".json" onFiles={(files) => read.mutate(files)} />
  )
  return (
    <>
      {failure ? <ErrorState error={failure.app} /> : null}
      {listing === null ? (
        <Panel>
          <EmptyState action={load}>
            No market listing was read yet. Save the answers of CoinGecko&apos;s /coins/markets (its
            pages), /search/trending and, to fill trending coins in, /coins/&#123;id&#125; as JSON
            files, and load them together.
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
