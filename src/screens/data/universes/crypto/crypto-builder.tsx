import { type ReactNode, useCallback, useMemo } from 'react'
import type { CoinListing } from '../../../../contracts/coin-markets'
import type { DayIndex } from '../../../../core/columns/brand'
import { dayFromIso } from '../../../../core/columns/day'
import { formatAmount, formatCount, formatPercent, MISSING } from '../../../../core/format/figures'
import { formatDate, formatMinute } from '../../../../core/format/times'
import { buildCryptoUniverse, type CryptoSummary } from '../../../../core/universe/crypto-universe'
import { downloadText } from '../../../../ui/csv'
import { CsvLink } from '../../../../ui/csv-link'
import { useSearchState } from '../../../../ui/navigation'
import { Panel } from '../../../../ui/panel'
import { Segmented } from '../../../../ui/segmented'
import { Stat, StatRow } from '../../../../ui/stat'
import { SaveBar } from '../save-bar'
import { KeptTable, RemovedTable } from './coin-tables'
import { keptCsv, membersOf, removedCsv } from './crypto-csv'
import { CryptoFilterTable } from './crypto-filters'
import { cryptoSearch, filtersOf, filterWords, REMOVED_STEPS } from './crypto-search'
import classes from '../universes.module.css'

const dollars = (value: number | null): string =>
  value === null ? MISSING : `$${formatAmount(value)}`

function Summary({ summary }: { readonly summary: CryptoSummary }) {
  const { count, seen, fromTop, fromTrending, averageCap, medianCap, averageRatio } = summary
  return (
    <StatRow>
      <Stat label="coins" value={formatCount(count)} note={`of ${formatCount(seen)} seen`} />
      <Stat
        label="top cap + trending"
        value={`${formatCount(fromTop)} + ${formatCount(fromTrending)}`}
      />
      <Stat label="mean cap" value={dollars(averageCap)} />
      <Stat label="median cap" value={dollars(medianCap)} />
      <Stat label="mean vol / cap" value={formatPercent(averageRatio)} />
    </StatRow>
  )
}

interface CryptoBuilderProps {
  readonly listing: CoinListing
  readonly load: ReactNode
  readonly onSaved: (id: string) => void
}

/** Filters with live counts, what they take out and why, and what is kept in rank order. */
export function CryptoBuilder({ listing, load, onSaved }: CryptoBuilderProps) {
  const [view, setView] = useSearchState(cryptoSearch)
  const asOf = formatDate(listing.asOf)
  const built = useMemo(
    () =>
      buildCryptoUniverse(
        {
          coins: listing.coins,
          trending: listing.trending,
          // The schema of the answers holds it to a date.
          day: dayFromIso(asOf) as DayIndex,
        },
        filtersOf(view),
        new Set(view.keep),
      ),
    [listing, asOf, view],
  )
  const { kept, removed, steps, summary } = built
  const source = `CoinGecko listing of ${formatMinute(listing.asOf)} UTC: ${filterWords(view)}`
  const name = `Crypto builder ${asOf}`
  const { keep } = view
  const onKeep = useCallback((id: string) => setView({ keep: [...keep, id] }), [keep, setView])
  const onDrop = useCallback(
    (id: string) => setView({ keep: keep.filter((one) => one !== id) }),
    [keep, setView],
  )
  const out = useMemo(
    () => (view.by === 'all' ? removed : removed.filter(({ step }) => step === view.by)),
    [removed, view.by],
  )
  const countOf = (step: (typeof REMOVED_STEPS)[number]): number =>
    step === 'all' ? removed.length : removed.filter((one) => one.step === step).length
  const byStep = REMOVED_STEPS.filter(
    (step) => step === 'all' || step === view.by || countOf(step) > 0,
  ).map((step) => ({ value: step, label: `${SHORT[step]} ${formatCount(countOf(step))}` }))
  return (
    <>
      <div className={classes.builder}>
        <Panel
          className={classes.scroll ?? ''}
          title="Crypto builder"
          note={`${listing.source} · figures of ${formatMinute(listing.asOf)} UTC`}
          aside={load}
        >
          <div className={classes.form}>
            <div className={classes.stats}>
              <Summary summary={summary} />
            </div>
            <CryptoFilterTable view={view} steps={steps} onChange={setView} />
            <p className={classes.prose}>
              Counts change as you type; filters apply from above. Composite: 0.7 × percent rank by
              cap + 0.3 × percent rank by volume / cap, times 1.2 for trending coins (↗).
              {summary.unknownAge > 0
                ? ` Of ${formatCount(summary.unknownAge)} kept coins the age is unknown.`
                : ''}
            </p>
          </div>
        </Panel>
        <Panel
          flush
          title={view.show === 'kept' ? 'Kept, in rank order' : 'Taken out'}
          aside={
            view.show === 'out' ? (
              <CsvLink
                of="the coins taken out"
                name={`${name} taken out`}
                text={() => removedCsv(out)}
              />
            ) : null
          }
        >
          <div className={classes.choices}>
            <Segmented
              label="Coins"
              options={[
                { value: 'kept', label: `Kept ${formatCount(kept.length)}` },
                { value: 'out', label: `Taken out ${formatCount(removed.length)}` },
              ]}
              value={view.show}
              onChange={(show) => setView({ show })}
            />
            {view.show === 'out' ? (
              <Segmented
                label="Taken out by"
                options={byStep}
                value={view.by}
                onChange={(by) => setView({ by })}
              />
            ) : null}
          </div>
          {view.show === 'kept' ? (
            <KeptTable coins={kept} onDrop={onDrop} />
          ) : (
            <RemovedTable coins={out} onKeep={onKeep} />
          )}
        </Panel>
      </div>
      <SaveBar
        draft={{ name, members: membersOf(kept), source, asOf }}
        onSaved={onSaved}
        onCsv={() => downloadText(`${name}.csv`, keptCsv(kept, asOf, source))}
        note={`Members as of ${asOf}: coins that died earlier are not in it.`}
      />
    </>
  )
}

const SHORT: Readonly<Record<(typeof REMOVED_STEPS)[number], string>> = {
  all: 'all',
  ratio: 'volume',
  cap: 'cap',
  age: 'age',
  rank: 'rank',
  pegged: 'stable',
  same: 'twice',
}
