import { useRef } from 'react'
import { SmallChart } from '../../charts/small/small-chart'
import { commonExtent } from '../../charts/small/small-scene'
import { usePalette } from '../../charts/palette'
import { formatCount } from '../../core/format/figures'
import { KeyHint } from '../../ui/key-hint'
import { labelWords, targetWords } from '../../ui/label-words'
import { offerBlob } from '../../ui/save-file'
import { Segmented } from '../../ui/segmented'
import { useHotkeys } from '../../ui/use-hotkeys'
import classes from './grid.module.css'
import { gridPicture } from './grid-picture'
import { outcomeText } from './grid-words'
import { pictureNote } from './picture-words'
import type { DeskParts } from './desk-parts'
import { fullReveal } from './review-state'
import { OpensChoice } from './opens-choice'
import { type TouchAct, TouchRow } from './touch-row'
import type { Desk } from './use-desk'
import { type GridCard, useGrid } from './use-grid'
import { VerdictBar } from './verdict-bar'
import { VerdictMark } from './verdict-marks'
import marks from './verdicts.module.css'

const PAGE_ACTS: readonly TouchAct[] = [
  { of: 'grid.pageBefore', words: '‹ page' },
  { of: 'review.reveal', words: 'reveal' },
  { of: 'grid.page', words: 'page ›' },
]

/** The queue as small multiples aligned at bar 0, with the same keys for verdicts. */
export function GridDesk(parts: DeskParts) {
  const { dataset, query, verdicts, desk, judging } = parts
  const { state, setState, total } = desk
  const side = Number(state.grid)
  const page = useGrid(parts)
  const full = fullReveal(query.label.horizon)
  const extent = state.common ? commonExtent(page.cards.map(({ scene }) => scene)) : null
  useGridKeys(desk, side, full)
  const grid = useRef<HTMLDivElement>(null)
  const palette = usePalette()
  const range = `${formatCount(page.from + 1)}–${formatCount(page.from + page.count)}`
  const savePicture = () => {
    if (!grid.current || page.cards.length === 0) return
    const request = {
      title: `Cards ${range} of ${formatCount(total)}`,
      note: pictureNote(dataset, query.label, 'bar 0 = 100, log scale'),
      grid: grid.current,
      cards: page.cards,
      verdictOf: ({ row }: GridCard) => verdicts.of(row)?.verdict ?? null,
    }
    const name = `cards-${page.from + 1}-${page.from + page.count}.png`
    gridPicture(request, palette).toBlob((blob) => blob && offerBlob(name, blob))
  }
  useHotkeys({ 'grid.picture': savePicture })
  const judged = Object.values(verdicts.counts).reduce((sum, count) => sum + count, 0)
  return (
    <div className={classes.desk}>
      <header className={classes.head}>
        <h1 className={classes.title}>Small multiples</h1>
        <span className={classes.quiet}>
          {parts.rows.page ? `cards ${range} of ${formatCount(total)}` : 'looking up the queue'} ·{' '}
          {formatCount(judged)} judged · {labelWords(query.label)}
          <span className={classes.wide}> · bar 0 = 100, log scale</span>
        </span>
        <span className={classes.push} />
        <GridControls desk={desk} />
      </header>
      <div
        ref={grid}
        className={classes.grid}
        data-side={side}
        role="group"
        aria-label="Small multiples"
      >
        {page.cards.map((card) => (
          <GridCell
            key={card.at}
            card={card}
            isCurrent={card.at === state.at}
            extent={extent}
            after={full}
            mark={<Mark parts={parts} card={card} />}
            onOpen={() => {
              desk.open(card.at)
              setState({ grid: '1' })
            }}
          />
        ))}
      </div>
      <VerdictBar
        judging={judging}
        verdicts={verdicts}
        onStatistics={parts.onStatistics}
        hints={<Hints target={targetWords(query.label)} onPicture={savePicture} />}
      >
        <TouchRow acts={PAGE_ACTS} />
      </VerdictBar>
    </div>
  )
}

function Mark({ parts, card }: { readonly parts: DeskParts; readonly card: GridCard }) {
  const kind = parts.verdicts.of(card.row)?.verdict
  return kind ? <VerdictMark kind={kind} /> : <span>·</span>
}

interface GridCellProps {
  readonly card: GridCard
  readonly isCurrent: boolean
  readonly extent: ReturnType<typeof commonExtent>
  readonly after: number
  readonly mark: React.ReactNode
  readonly onOpen: () => void
}

function GridCell({ card, isCurrent, extent, after, mark, onOpen }: GridCellProps) {
  const { row, slice, scene, isMasked } = card
  const { outcome } = slice
  return (
    <button
      type="button"
      className={classes.cell}
      aria-current={isCurrent || undefined}
      onClick={onOpen}
    >
      <span className={classes.caption}>
        <span className={classes.quiet}>{formatCount(card.at + 1)}</span>
        <strong>{isMasked ? 'masked' : row.symbol}</strong>
        <span className={classes.date}>
          {isMasked ? null : (
            <>
              {row.date.slice(0, 7)}
              <span className={classes.day}>{row.date.slice(7)}</span>
            </>
          )}
        </span>
        {row.suspicious ? (
          <span className={classes.suspect} title="A suspect bar among the last 252">
            suspect
          </span>
        ) : null}
        {outcome ? (
          <span className={classes.outcome} data-exploded={outcome.exploded || undefined}>
            {outcomeText(card)}
          </span>
        ) : null}
        {mark}
      </span>
      <SmallChart scene={scene} extent={extent} after={after} />
    </button>
  )
}

function GridControls({ desk }: { readonly desk: Desk }) {
  const { state, setState } = desk
  return (
    <>
      <Segmented
        label="Scale of the charts"
        value={state.common ? 'common' : 'own'}
        options={[
          { value: 'own', label: 'own scale' },
          { value: 'common', label: 'common' },
        ]}
        onChange={(value) => setState({ common: value === 'common' })}
      />
      <Segmented
        label="Charts"
        value={state.grid}
        options={[
          { value: '1', label: 'single' },
          { value: '3', label: '3×3' },
          { value: '4', label: '4×4' },
          { value: '6', label: '6×6' },
        ]}
        onChange={(grid) => setState({ grid })}
      />
      <OpensChoice desk={desk} />
    </>
  )
}

function useGridKeys(desk: Desk, side: number, full: number): void {
  const { state, setState, step, setBlind } = desk
  useHotkeys({
    'grid.before': () => step(-1),
    'grid.next': () => step(1),
    'grid.below': () => step(side),
    'grid.above': () => step(-side),
    'grid.page': () => step(side * side),
    'grid.pageBefore': () => step(-side * side),
    'grid.single': () => setState({ grid: '1' }),
    'grid.scale': () => setState({ common: !state.common }),
    'review.reveal': () => (desk.isFull ? step(1) : setState({ shown: full })),
    'review.blind': () => setBlind(!state.blind),
  })
}

/** What the colours of the charts say. */
function Legend({ target }: { readonly target: string }) {
  return (
    <span className={classes.legend}>
      <span data-of="compression">compressed</span>
      <span data-of="window">label window</span>
      <span>
        <span className={classes.reached} aria-hidden="true">
          ◆
        </span>{' '}
        reached {target}
      </span>
    </span>
  )
}

interface HintsProps {
  readonly target: string
  readonly onPicture: () => void
}

function Hints({ target, onPicture }: HintsProps) {
  return (
    <>
      <KeyHint of={['grid.before', 'grid.below', 'grid.above', 'grid.next']}>move</KeyHint>
      <KeyHint of="review.reveal">reveal</KeyHint>
      <KeyHint of="grid.single">single chart</KeyHint>
      <KeyHint of="grid.scale">scale</KeyHint>
      <KeyHint of="review.blind">blind</KeyHint>
      <button type="button" className={marks.quiet} onClick={onPicture}>
        <KeyHint of="grid.picture">PNG</KeyHint>
      </button>
      <Legend target={target} />
    </>
  )
}
