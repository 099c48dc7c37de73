import { useQuery } from '@tanstack/react-query'
import { useEngine } from '../../../client/engine-context'
import { fetchesQuery, providersQuery } from '../../../client/provider-queries'
import type { FetchPlan, ProviderState } from '../../../contracts/providers'
import { EmptyState } from '../../../ui/empty-state'
import { ErrorState } from '../../../ui/error-state'
import { useSearchState } from '../../../ui/navigation'
import { Panel } from '../../../ui/panel'
import { Segmented } from '../../../ui/segmented'
import { FetchForm } from './fetch-form'
import { FetchPane } from './fetch-pane'
import { countWords, statusWords, usedWords } from './fetch-words'
import { KeyForm } from './key-form'
import { providersSearch } from './providers-search'
import classes from './providers.module.css'

const NONE: readonly FetchPlan[] = []

function ProviderPanel({
  provider,
  onStarted,
}: {
  readonly provider: ProviderState
  readonly onStarted: (id: string) => void
}) {
  return (
    <Panel title={provider.name} note={usedWords(provider)}>
      <div className={classes.form}>
        <ul className={classes.notes}>
          {provider.notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
        {provider.unavailable === null ? null : (
          <p className={classes.warning} role="status">
            <span aria-hidden="true">△</span> {provider.unavailable}
          </p>
        )}
        {provider.lastError === null ? null : (
          <p className={classes.warning} role="status">
            <span aria-hidden="true">△</span> last answer: “{provider.lastError}”
            {provider.pausedUntil === null
              ? ''
              : ` Nothing is asked until ${provider.pausedUntil.slice(11, 19)} UTC.`}
          </p>
        )}
        <KeyForm key={provider.id} provider={provider} />
        <FetchForm key={`fetch ${provider.id}`} provider={provider} onStarted={onStarted} />
      </div>
    </Panel>
  )
}

/** Daily bars from providers, within their limits, with keys of one's own. */
export function ProvidersView() {
  const engine = useEngine()
  const [{ from, fetch }, setView] = useSearchState(providersSearch)
  const { data: providers, error } = useQuery(providersQuery(engine))
  const { data: plans = NONE, error: plansError } = useQuery(fetchesQuery(engine))
  const provider = providers?.find(({ id }) => id === from)
  const shown = plans.find(({ id }) => id === fetch) ?? plans[0]
  const failure = error ?? plansError
  return (
    <>
      {failure ? <ErrorState error={failure.app} /> : null}
      {providers ? (
        <span>
          <Segmented
            label="Provider"
            value={from}
            options={providers.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={(next) => setView({ from: next })}
          />
        </span>
      ) : null}
      <div className={classes.desk}>
        {provider ? (
          <ProviderPanel provider={provider} onStarted={(id) => setView({ fetch: id })} />
        ) : null}
        <div className={classes.column}>
          {shown ? (
            <FetchPane key={shown.id} plan={shown} />
          ) : (
            <Panel title="Fetches">
              <EmptyState>
                Nothing was fetched yet. Choose a provider, give symbols, and see what it costs
                before it starts.
              </EmptyState>
            </Panel>
          )}
          {plans.length > 1 ? (
            <Panel flush title="All fetches">
              <ul className={classes.plans}>
                {plans.map((plan) => (
                  <li key={plan.id}>
                    <button
                      type="button"
                      aria-current={plan.id === shown?.id}
                      onClick={() => setView({ fetch: plan.id })}
                    >
                      <strong>{plan.datasetName}</strong>
                      <span>{plan.createdAt.slice(0, 16).replace('T', ' ')} UTC</span>
                      <span>
                        {countWords(plan)}; {statusWords(plan)}
                      </span>
                    </button>
                  </li>
                ))}
              </ul>
            </Panel>
          ) : null}
        </div>
      </div>
    </>
  )
}
