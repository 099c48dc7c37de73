import { Button } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useEngine } from '../../../client/engine-context'
import { forecastQuery } from '../../../client/provider-queries'
import { datasetsQuery, universesQuery } from '../../../client/queries'
import type { FetchRequest, ProviderState } from '../../../contracts/providers'
import { formatPlural } from '../../../core/format/figures'
import { ErrorState } from '../../../ui/error-state'
import { Select, TextField } from '../../../ui/field'
import { parseSymbols } from '../universes/lists/parse-symbols'
import { ForecastPanel } from './forecast-panel'
import classes from './providers.module.css'

const NEW = 'new'

interface FetchFormProps {
  readonly provider: ProviderState
  readonly onStarted: (id: string) => void
}

/** Symbols, where their bars go, what that costs, and the start. */
export function FetchForm({ provider, onStarted }: FetchFormProps) {
  const engine = useEngine()
  const [text, setText] = useState('')
  const [target, setTarget] = useState(NEW)
  const [name, setName] = useState('')
  const { data: universes = [] } = useQuery(universesQuery(engine))
  const { data: datasets = [] } = useQuery(datasetsQuery(engine))
  const { symbols, problems } = parseSymbols(text)
  const request: FetchRequest = {
    provider: provider.id,
    symbols,
    target:
      target === NEW
        ? { kind: 'new', name: name.trim() || `From ${provider.name}` }
        : { kind: 'existing', datasetId: target },
  }
  const { data: forecast } = useQuery(forecastQuery(engine, request))
  const start = useMutation({
    mutationFn: () => engine.ask((api) => api.startFetch(request)),
    onSuccess: ({ id }) => {
      setText('')
      onStarted(id)
    },
  })
  const keyMissing = provider.needsKey && provider.keyMask === null
  const fill = (id: string) => {
    const universe = universes.find((one) => one.id === id)
    if (universe) setText(universe.symbols.join(' '))
  }
  const real = datasets.filter(({ source }) => source.kind !== 'synthetic')
  return (
    <div className={classes.form}>
      <textarea
        className={classes.area}
        aria-label="Symbols to fetch"
        placeholder={
          provider.id === 'binance' || provider.id === 'coingecko'
            ? 'BTC-USD ETH-USD …'
            : 'AAPL BRK.B …'
        }
        spellCheck={false}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <div className={classes.line}>
        <Select
          label="or the symbols of"
          value=""
          options={[
            { value: '', label: universes.length === 0 ? 'no universe is stored' : 'a universe …' },
            ...universes.map(({ id, name: label, symbols: list }) => ({
              value: id,
              label: `${label}, ${formatPlural(list.length, 'symbol')}`,
            })),
          ]}
          onChange={fill}
        />
        <Select
          label="into"
          value={target}
          options={[
            { value: NEW, label: 'a new dataset' },
            ...real.map(({ id, name: label }) => ({ value: id, label })),
          ]}
          onChange={setTarget}
        />
        {target === NEW ? (
          <TextField label="its name" value={name} width={200} onChange={setName} />
        ) : null}
      </div>
      {symbols.length > 0 && forecast ? (
        <ForecastPanel forecast={forecast} provider={provider} />
      ) : null}
      <div className={classes.line}>
        <Button
          variant="filled"
          disabled={
            symbols.length === 0 || keyMissing || provider.unavailable !== null || start.isPending
          }
          onClick={() => start.mutate()}
        >
          {symbols.length === 0 ? 'Fetch' : `Fetch ${formatPlural(symbols.length, 'symbol')}`}
        </Button>
        {problems.length > 0 ? (
          <span className={classes.quiet} role="status">
            no symbols: {problems.slice(0, 5).join(', ')}
          </span>
        ) : null}
        {keyMissing ? <span className={classes.quiet}>needs your key first</span> : null}
      </div>
      {start.error ? <ErrorState error={start.error.app} /> : null}
    </div>
  )
}
