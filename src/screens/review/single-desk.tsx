import { useMemo, useRef, useState } from 'react'
import { ChartCredit } from '../../ui/chart-credit'
import { ErrorState } from '../../ui/error-state'
import { KeyHint } from '../../ui/key-hint'
import { offerBlob } from '../../ui/save-file'
import { perform, useHotkeys } from '../../ui/use-hotkeys'
import { useSwipe } from '../../ui/use-swipe'
import { AnaloguesPanel } from './analogues-panel'
import { CardCharts, type CardChartsHandle, WEEKS } from './card-charts'
import { CardHeader } from './card-header'
import { PanesDialog } from './panes-dialog'
import { pictureWords } from './picture-words'
import { Queue } from './queue'
import type { DeskParts } from './desk-parts'
import classes from './review.module.css'
import { cardText, fullReveal, panesOf } from './review-state'
import { type TouchAct, TouchRow } from './touch-row'
import { useCard, usePrefetch } from './use-card'
import { VerdictBar } from './verdict-bar'
import { VerdictFigures } from './verdict-figures'
import marks from './verdicts.module.css'
import { WhyPanel } from './why-panel'

const OPEN_ACTS: readonly TouchAct[] = [
  { of: 'single.before', words: '‹ before' },
  { of: 'single.next', words: 'next ›' },
]

const HIDDEN_ACTS: readonly TouchAct[] = [
  { of: 'single.before', words: '‹ before' },
  { of: 'single.step', words: 'step a bar' },
  { of: 'review.reveal', words: 'reveal' },
  { of: 'single.next', words: 'next ›' },
]

/** One chart between the queue and the reasons. */
export function SingleDesk(parts: DeskParts) {
  const { source, dataset, filter, query, rows, verdicts, desk, judging, isJudged, onFilter } =
    parts
  const { card, shown, isMasked: mask, state } = desk
  const { horizon } = query.label
  const look = useMemo(
    () => ({
      shade: state.shade,
      panes: panesOf(state.panes),
      ...(state.weekly ? { weeks: WEEKS } : {}),
    }),
    [state.shade, state.panes, state.weekly],
  )
  const { slice, isCurrent, why, error } = useCard({ dataset, query, card, shown, look, mask })
  const sight = {
    datasetId: query.datasetId,
    symbol: card?.symbol ?? '',
    bar0: card?.date ?? '',
    after: shown,
    mask,
  }
  const full = fullReveal(horizon)
  usePrefetch({
    dataset,
    query,
    card,
    shown,
    look,
    rows,
    at: state.at,
    stages: shown < full ? [shown + 1, full] : [],
    opensWith: state.hidden || state.blind ? 0 : full,
    mask,
    opensMasked: state.blind,
    besides: desk.isAgain ? (rows.rowAt(desk.at) ?? null) : judging.due,
  })
  const charts = useRef<CardChartsHandle>(null)
  const savePicture = () => {
    const { title, note, name } = pictureWords(desk, dataset, query.label)
    charts.current?.picture(title, note)?.toBlob((blob) => blob && offerBlob(name, blob))
  }
  const [isChoosing, setChoosing] = useState(false)
  const choosePanes = () => setChoosing(true)
  const toggleWeekly = () => desk.setState({ weekly: !state.weekly })
  useHotkeys({
    'single.picture': savePicture,
    'single.panes': choosePanes,
    'single.weekly': toggleWeekly,
  })

  const swipe = useSwipe('header, footer', desk.step)

  return (
    <div
      className={classes.desk}
      data-queue={desk.queueOpen || undefined}
      data-why={desk.whyOpen || undefined}
    >
      <Queue
        rows={rows}
        at={desk.at}
        hasRun={source.run !== null}
        filter={filter}
        verdicts={verdicts}
        datasetId={dataset.id}
        isBlind={state.blind}
        isMasked={(row, i) =>
          state.blind && !isJudged(row) && (i !== desk.at || mask || desk.isAgain)
        }
        onOpen={desk.open}
        onClose={() => desk.setQueueOpen(false)}
        onFilter={onFilter}
      />
      <div className={classes.centre} {...swipe}>
        <CardHeader desk={desk} slice={slice} label={query.label} />
        {slice ? (
          <>
            {error ? <ErrorState error={error.app} /> : null}
            <CardCharts
              dataset={dataset}
              slice={slice}
              isCurrent={isCurrent}
              sight={sight}
              isAgain={desk.isAgain}
              label={query.label}
              scale={state.scale}
              ref={charts}
            />
          </>
        ) : (
          <div className={classes.waiting}>{error ? <ErrorState error={error.app} /> : null}</div>
        )}
        <VerdictBar
          judging={judging}
          verdicts={verdicts}
          hints={
            <Hints
              isFull={desk.isFull}
              onPanes={choosePanes}
              onWeekly={toggleWeekly}
              onDraw={() => charts.current?.draw()}
              onPicture={savePicture}
            />
          }
          onStatistics={parts.onStatistics}
        >
          <TouchRow acts={desk.isFull ? OPEN_ACTS : HIDDEN_ACTS} />
        </VerdictBar>
      </div>
      <PanesDialog
        opened={isChoosing}
        chosen={look.panes}
        onChange={(panes) => desk.setState({ panes: panes.join(',') })}
        onClose={() => setChoosing(false)}
      />
      <WhyPanel
        dataset={dataset}
        card={card}
        why={why}
        slice={slice}
        label={source.run?.spec.label ?? query.label}
        rank={desk.at}
        hasRun={source.run !== null}
        runClass={source.run?.spec.assetClass ?? 'all'}
        isMasked={mask}
        isFull={desk.isFull}
        onClose={() => desk.setWhyOpen(false)}
      >
        {card ? (
          <AnaloguesPanel
            dataset={dataset}
            query={query}
            card={card}
            isHidden={!desk.isFull}
            isMasked={mask}
            onOpen={(one) =>
              // It was just shown open, by name: the address may name it, and no mask is put on.
              desk.setState({ card: cardText(one), shown: state.blind ? full : null })
            }
          />
        ) : null}
        <VerdictFigures dataset={dataset} label={query.label} runKey={query.runKey} />
      </WhyPanel>
    </div>
  )
}

interface HintsProps {
  readonly isFull: boolean
  readonly onPanes: () => void
  readonly onWeekly: () => void
  readonly onDraw: () => void
  readonly onPicture: () => void
}

function Hints({ isFull, onPanes, onWeekly, onDraw, onPicture }: HintsProps) {
  return (
    <>
      <KeyHint of="review.reveal">
        <span className={marks.reserved}>{isFull ? 'next' : 'reveal'}</span>
      </KeyHint>
      <KeyHint of={['single.next', 'single.before']}>move</KeyHint>
      <KeyHint of="review.blind">blind</KeyHint>
      <button type="button" className={marks.quiet} onClick={() => perform('single.grid')}>
        <KeyHint of="single.grid">grid</KeyHint>
      </button>
      <button type="button" className={marks.quiet} onClick={() => perform('single.go')}>
        <KeyHint of="single.go">go to</KeyHint>
      </button>
      <button type="button" className={marks.quiet} onClick={onPanes}>
        <KeyHint of="single.panes">panes</KeyHint>
      </button>
      <button type="button" className={marks.quiet} onClick={onWeekly}>
        <KeyHint of="single.weekly">weekly</KeyHint>
      </button>
      <button type="button" className={marks.quiet} onClick={onDraw}>
        <KeyHint of="single.draw">draw</KeyHint>
      </button>
      <button type="button" className={marks.quiet} onClick={onPicture}>
        <KeyHint of="single.picture">PNG</KeyHint>
      </button>
      <span className={isFull ? marks.away : undefined}>
        <KeyHint of="single.step">step</KeyHint>
      </span>
      <span className={marks.push} />
      <ChartCredit />
    </>
  )
}
