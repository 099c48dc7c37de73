import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useEffect, useState } from 'react'
import { RepairPlot } from '../../../charts/plots/repair-plot'
import { useEngine } from '../../../client/engine-context'
import { qualitySliceQuery } from '../../../client/quality-queries'
import type { DatasetSummary } from '../../../contracts/dataset'
import type { DecisionAct, QualityFinding } from '../../../contracts/quality'
import { formatCount, formatPrice } from '../../../core/format/figures'
import { markSeen } from '../../../state/seen-cards'
import { KeyHint } from '../../../ui/key-hint'
import { Panel } from '../../../ui/panel'
import { QueueLink } from '../../../ui/queue-link'
import { datesOf, factorText } from './finding-words'
import { titleOf } from '../../../ui/finding-title'
import classes from './quality.module.css'

export interface FindingPaneProps {
  readonly dataset: DatasetSummary
  readonly finding: QualityFinding
  readonly position: string
  readonly isBusy: boolean
  readonly onDecide: (act: DecisionAct, factor: number | null) => void
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div className={classes.fact}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

function Chart({ dataset, finding }: Pick<FindingPaneProps, 'dataset' | 'finding'>) {
  const engine = useEngine()
  const { data } = useQuery(qualitySliceQuery(engine, dataset, finding.id))
  useEffect(() => {
    const [from, to] = [data?.day[0], data?.day.at(-1)]
    if (from !== undefined && to !== undefined)
      markSeen(dataset.id, [{ symbol: finding.symbol, from, to }])
  }, [dataset.id, data, finding.symbol])
  if (!data) return <div className={classes.chart} />
  const [from] = data.mark
  const before = data.close[from - 1]
  const repairs = data.close.some((price, at) => price !== data.repaired[at])
  return (
    <>
      <div className={classes.chart}>
        <RepairPlot {...data} label={`Closes of ${finding.symbol} round ${datesOf(finding)}`} />
      </div>
      <p className={classes.legend}>
        {repairs
          ? `solid: as ${finding.decision?.act === 'adjust' ? 'repaired' : 'a repair would give'} · dashed: as filed`
          : 'solid: as filed'}
        {' · log scale'}
      </p>
      <dl className={classes.facts}>
        {before === undefined ? null : (
          <Fact name="Close before, at">
            {`${formatPrice(before)} to ${formatPrice(data.close[from])}`}
          </Fact>
        )}
        <Fact name="Bars concerned">
          <QueueLink
            filter={{
              sym: `=${finding.symbol}`,
              from: finding.from,
              to: finding.to,
              sort: 'date',
              desc: false,
            }}
            title="Review these bars, those without the history that signals need left out"
          >
            {formatCount(finding.bars)}
          </QueueLink>
        </Fact>
        {finding.factor === null ? null : (
          <Fact name="Repair">
            {`${finding.scope === 'before' ? 'all before' : 'the stretch'} ${factorText(finding.factor)}`}
          </Fact>
        )}
        <Fact name="Events its bars would make">{formatCount(finding.events)}</Fact>
      </dl>
    </>
  )
}

/** The factor to adjust by: the proposed one, or one's own. */
function useFactor({ factor, decision }: QualityFinding) {
  const proposed = decision?.factor ?? factor
  const [text, setText] = useState(proposed === null ? '' : String(Number(proposed.toPrecision(9))))
  const value = Number(text)
  const usable = text.trim() !== '' && value > 0 && value < Infinity
  // Untouched, the exact figure counts and not the one rounded for the field.
  const exact = proposed !== null && text === String(Number(proposed.toPrecision(9)))
  return { text, setText, value: exact ? proposed : usable ? value : null }
}

/** One finding large, with what can be done about it. */
export function FindingPane({ dataset, finding, position, isBusy, onDecide }: FindingPaneProps) {
  const factor = useFactor(finding)
  const decided = finding.decision?.act
  const button = (act: DecisionAct, label: string, disabled = false) => (
    <Button
      variant={decided === act ? 'filled' : 'default'}
      disabled={isBusy || disabled}
      aria-pressed={decided === act}
      onClick={() => onDecide(act, act === 'adjust' ? factor.value : null)}
      leftSection={<KeyHint of={`findings.${act}`} />}
    >
      {label}
    </Button>
  )
  return (
    <Panel
      title={finding.symbol}
      note={`${titleOf(finding.kind).toLowerCase()}, ${datesOf(finding)}`}
      aside={position}
    >
      <div className={classes.pane}>
        <p className={classes.sentence}>{finding.says}</p>
        <Chart dataset={dataset} finding={finding} />
        <div className={classes.acts} role="group" aria-label="Decision">
          {button('exclude', 'Exclude')}
          {button('accept', 'Accept')}
          {button(
            'adjust',
            factor.value === null ? 'Adjust' : `Adjust ${factorText(factor.value)}`,
            factor.value === null,
          )}
        </div>
        <label className={classes.factor}>
          factor of the prices {finding.scope === 'before' ? 'before' : 'within'}
          <input
            id="repair-factor"
            value={factor.text}
            inputMode="decimal"
            aria-invalid={factor.text.trim() !== '' && factor.value === null}
            onChange={(event) => factor.setText(event.target.value)}
          />
          <KeyHint of="findings.factor" />
        </label>
      </div>
    </Panel>
  )
}
