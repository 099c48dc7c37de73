import { type DrawingTool, TOOL_MODES, type ToolMode } from '../../charts/drawing/drawing-tool'
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
  readonly onRemove: () => void
  readonly onUndo: () => void
  readonly onLeave: () => void
}

const MODE_WORDS: Readonly<Record<ToolMode, string>> = {
  level: 'level',
  trend: 'trend line',
  select: 'choose',
}

/** What the tool draws, where it is, and its keys. */
export function DrawingBar(props: DrawingBarProps) {
  const { tool, drawings, error, onMode, onRemove, onUndo, onLeave } = props
  return (
    <div className={classes.bar} role="toolbar" aria-label="Drawing">
      <Segmented
        label="What to draw"
        value={tool.mode}
        options={TOOL_MODES.map((mode) => ({ value: mode, label: MODE_WORDS[mode] }))}
        onChange={onMode}
      />
      <span role="status" className={classes.words}>
        {toolWords(tool, drawings)}
      </span>
      {tool.mode === 'select' ? (
        <button
          type="button"
          className={classes.act}
          disabled={tool.selected === null}
          onClick={onRemove}
        >
          <KeyHint of="drawing.remove">delete</KeyHint>
        </button>
      ) : (
        <KeyHint of="drawing.set">set</KeyHint>
      )}
      <button type="button" className={classes.act} onClick={onUndo}>
        <KeyHint of="drawing.undo">undo</KeyHint>
      </button>
      <button type="button" className={classes.act} onClick={onLeave}>
        <KeyHint of="drawing.leave">done</KeyHint>
      </button>
      {error ? <ErrorState error={error} /> : null}
    </div>
  )
}

const placeWords = ({ bar, price }: DrawingPoint): string =>
  `${formatPrice(price)} at bar ${formatSigned(bar, 0)}`

/** Where the tool is, or which drawing is chosen. */
function toolWords(
  { mode, cursor, first, selected }: DrawingTool,
  drawings: readonly Drawing[],
): string {
  if (mode === 'level') return placeWords(cursor)
  if (mode === 'trend')
    return first ? `from ${placeWords(first)} to ${placeWords(cursor)}` : placeWords(cursor)
  const at = drawings.findIndex(({ id }) => id === selected)
  const chosen = drawings[at]
  if (chosen === undefined) return drawings.length === 0 ? 'nothing is drawn yet' : 'none chosen'
  const [a, b] = chosen.points.map(placeWords)
  return `${at + 1} of ${drawings.length}: ${b === undefined ? a : `${a} to ${b}`}`
}
