import { Button } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { useEngine } from '../../../client/engine-context'
import { universesQuery } from '../../../client/queries'
import type { FetchItem, FetchPlan } from '../../../contracts/providers'
import { formatCount } from '../../../core/format/figures'
import { ErrorState } from '../../../ui/error-state'
import { KeyHint } from '../../../ui/key-hint'
import { Panel } from '../../../ui/panel'
import { SimpleTable } from '../../../ui/simple-table'
import { useHotkeys } from '../../../ui/use-hotkeys'
import { countWords, diffWords, ITEM_MARKS, statusWords } from './fetch-words'
import { nearSymbol } from './near-symbol'
import { ProgressBar } from '../../../ui/progress-bar'
import classes from './providers.module.css'

type Act = 'pauseFetch' | 'resumeFetch' | 'stopFetch'

function Symbol({
  item,
  corrected,
  onCorrect,
}: {
  readonly item: FetchItem
  readonly corrected: string | undefined
  readonly onCorrect: (symbol: string) => void
}) {
  if (item.state !== 'failed') return <>{item.symbol}</>
  return (
    <input
      className={classes.symbol}
      aria-label={`Symbol to try instead of ${item.symbol}`}
      value={corrected ?? item.symbol}
      spellCheck={false}
      onChange={(event) => onCorrect(event.target.value)}
    />
  )
}

function Message({
  item: { state, refused, message, symbol },
  plan,
  known,
  onCorrect,
}: {
  readonly item: FetchItem
  readonly plan: FetchPlan
  readonly known: ReadonlySet<string>
  readonly onCorrect: (symbol: string) => void
}) {
  if (state !== 'failed') return <>{message}</>
  const near = refused ? nearSymbol(plan.provider, symbol, known) : null
  return (
    <>
      “{message}”{' '}
      {near === null ? null : (
        <button type="button" className={classes.near} onClick={() => onCorrect(near)}>
          Use {near}
        </button>
      )}
    </>
  )
}

/** One fetch: what came of each symbol, in the provider's words where it failed. */
export function FetchPane({ plan }: { readonly plan: FetchPlan }) {
  const engine = useEngine()
  const [corrections, setCorrections] = useState<Readonly<Record<string, string>>>({})
  const act = useMutation({
    mutationFn: (what: Act) => engine.ask((api) => api[what](plan.id)),
  })
  const retry = useMutation({
    mutationFn: () => engine.ask((api) => api.retryFetch(plan.id, corrections)),
    onSuccess: () => setCorrections({}),
  })
  const { data: universes } = useQuery(universesQuery(engine))
  const known = useMemo(
    () => new Set((universes ?? []).flatMap(({ symbols }) => symbols)),
    [universes],
  )
  const correct = (item: FetchItem) => (symbol: string) =>
    setCorrections({ ...corrections, [item.symbol]: symbol })
  const { status, items } = plan
  const running = status === 'running'
  const waits = items.some(({ state }) => state === 'waiting')
  const failed = items.some(({ state }) => state === 'failed')
  const busy = act.isPending || retry.isPending
  const canResume = status === 'paused' && waits
  const finished = items.filter(({ state }) => state !== 'waiting').length
  const toggle = () => act.mutate(running ? 'pauseFetch' : 'resumeFetch')
  useHotkeys({
    'providers.pause': () => (running || canResume) && toggle(),
    'providers.retry': () => failed && !running && retry.mutate(),
  })
  const error = act.error ?? retry.error
  return (
    <Panel
      flush
      title={plan.datasetName}
      note={`${countWords(plan)} · ${statusWords(plan)}`}
      aside={
        <span className={classes.line}>
          {running || canResume ? (
            <Button size="compact-sm" disabled={busy} onClick={toggle}>
              {running ? 'Pause' : 'Resume'}
            </Button>
          ) : null}
          {waits && status !== 'stopped' ? (
            <Button size="compact-sm" disabled={busy} onClick={() => act.mutate('stopFetch')}>
              Stop
            </Button>
          ) : null}
          {failed && !running ? (
            <Button size="compact-sm" disabled={busy} onClick={() => retry.mutate()}>
              Try again what failed
            </Button>
          ) : null}
        </span>
      }
    >
      <div className={classes.body}>
        <ProgressBar
          className={classes.progress}
          value={finished}
          max={items.length}
          label={`${finished} of ${items.length} symbols`}
        />
        <p className={classes.quiet} role="status">
          {diffWords(plan)}. The plan and the bars are stored: a reload goes on where it was.
        </p>
        {error ? <ErrorState error={error.app} /> : null}
      </div>
      <div className={classes.items} tabIndex={0} role="group" aria-label="Symbols of the fetch">
        <SimpleTable
          label="Symbols of the fetch"
          rows={items}
          rowKey={({ symbol }) => symbol}
          columns={[
            {
              id: 'symbol',
              header: 'symbol',
              rowHeader: true,
              cell: (item) => (
                <Symbol
                  item={item}
                  corrected={corrections[item.symbol]}
                  onCorrect={correct(item)}
                />
              ),
            },
            {
              id: 'state',
              header: 'state',
              cell: ({ state }) => `${ITEM_MARKS[state]} ${state}`,
            },
            {
              id: 'bars',
              header: 'bars',
              align: 'right',
              cell: ({ bars, state }) => (state === 'done' ? formatCount(bars) : '–'),
            },
            {
              id: 'message',
              header: 'what came back, errors in the provider’s words',
              cell: (item) => (
                <Message item={item} plan={plan} known={known} onCorrect={correct(item)} />
              ),
            },
            {
              id: 'at',
              header: 'at, UTC',
              cell: ({ at }) => (at === null ? '' : `${at.slice(5, 10)} ${at.slice(11, 19)}`),
            },
          ]}
        />
      </div>
      <p className={classes.foot}>
        {running || canResume ? (
          <KeyHint of="providers.pause">{running ? 'pause' : 'resume'}</KeyHint>
        ) : null}
        {failed && !running ? <KeyHint of="providers.retry">retry failed</KeyHint> : null}
      </p>
    </Panel>
  )
}
