import { type DrawingTool, TOOL_MODES, type ToolMode } from '../../charts/drawing/drawing-tool'
import { LINE_PARTS, type LinePart } from '../../charts/drawing/move-line'
import type { AppError } from '../../contracts/errors'
import type { Drawing, DrawingPoint } from '../../contracts/drawings'
import { formatPrice, formatSigned } from '../../core/format/figures'
import { ErrorState } from '../../ui/error-state'
import { KeyHint } from '../../ui/key-hint'
import { Segmented } from '../../ui/segmented'
import classes from './drawing-bar.module.css'

export interface DrawingBarProps {
  readonly tool: DrawingTool
  readonly drawings: readonly Drawing[]
  readonly error: AppError | null
  readonly onMode: (mode: ToolMode) => void
  readonly onPart: (part: LinePart) => void
  /** Takes hold of the chosen drawing, or sets it down. */
  readonly onGrip: () => void
  readonly onRemove: () => void
  readonly onUndo: () => void
  readonly onLeave: () => void
}

const MODE_WORDS: Readonly<Record<ToolMode, string>> = {
  level: 'level',
  trend: 'trend line',
  select: 'choose',
}

const PART_WORDS: Readonly<Record<LinePart, string>> = {
  whole: 'whole line',
  start: 'start',
  end: 'end',
}

/** What the tool draws or moves, where that is, and its keys. */
export function DrawingBar(props: DrawingBarProps) {
  const { tool, drawings, error, onMode, onUndo, onLeave } = props
  return (
    <div className={classes.bar} role="toolbar" aria-label="Drawing">
      {tool.held ? (
        <Parts tool={tool} onPart={props.onPart} />
      ) : (
        <Segmented
          label="What to draw"
          value={tool.mode}
          options={TOOL_MODES.map((mode) => ({ value: mode, label: MODE_WORDS[mode] }))}
          onChange={onMode}
        />
      )}
      <span role="status" className={classes.words}>
        {toolWords(tool, drawings)}
      </span>
      {tool.mode === 'select' ? <Chosen {...props} /> : <KeyHint of="drawing.set">set</KeyHint>}
      {tool.held ? null : (
        <button type="button" className={classes.act} onClick={onUndo}>
          <KeyHint of="drawing.undo">undo</KeyHint>
        </button>
      )}
      <button type="button" className={classes.act} onClick={onLeave}>
        <KeyHint of="drawing.leave">{tool.held ? 'leave as it was' : 'done'}</KeyHint>
      </button>
      {error ? <ErrorState error={error} /> : null}
    </div>
  )
}

/** What of the held drawing goes along; a level has no ends. */
function Parts({ tool, onPart }: Pick<DrawingBarProps, 'tool' | 'onPart'>) {
  const { held } = tool
  if (!held || held.points.length === 1) return <span>moving the level</span>
  return (
    <Segmented
      label="What to move"
      value={held.part}
      options={LINE_PARTS.map((part) => ({ value: part, label: PART_WORDS[part] }))}
      onChange={onPart}
    />
  )
}

/** What can be done with the chosen drawing. */
function Chosen({ tool, onGrip, onRemove }: DrawingBarProps) {
  const isNone = tool.selected === null
  return (
    <>
      <button type="button" className={classes.act} disabled={isNone} onClick={onGrip}>
        <KeyHint of="drawing.set">{tool.held ? 'set down' : 'move'}</KeyHint>
      </button>
      {tool.held ? null : (
        <button type="button" className={classes.act} disabled={isNone} onClick={onRemove}>
          <KeyHint of="drawing.remove">delete</KeyHint>
        </button>
      )}
    </>
  )
}

const placeWords = ({ bar, price }: DrawingPoint): string =>
  `${formatPrice(price)} at bar ${formatSigned(bar, 0)}`

const lineWords = (points: readonly DrawingPoint[]): string => points.map(placeWords).join(' to ')

/** Where the tool is, or which drawing is chosen. */
function toolWords(
  { mode, cursor, first, selected, held }: DrawingTool,
  drawings: readonly Drawing[],
): string {
  if (mode === 'level') return placeWords(cursor)
  if (mode === 'trend')
    return first ? `from ${placeWords(first)} to ${placeWords(cursor)}` : placeWords(cursor)
  if (held) return lineWords(held.points)
  const at = drawings.findIndex(({ id }) => id === selected)
  const chosen = drawings[at]
  if (chosen === undefined) return drawings.length === 0 ? 'nothing is drawn yet' : 'none chosen'
  return `${at + 1} of ${drawings.length}: ${lineWords(chosen.points)}`
}
