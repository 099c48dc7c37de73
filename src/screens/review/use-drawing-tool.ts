import { type RefObject, useState } from 'react'
import type { ChartHandle } from '../../charts/candles/candle-chart'
import type { ChartPlace } from '../../charts/candles/chart-places'
import type { PriceScale } from '../../charts/candles/candle-view'
import type { LineDrag } from '../../charts/candles/line-drag'
import {
  type DrawingTool,
  gripOf,
  type Held,
  moveHeld,
  moveTo,
  nextMode,
  nextPart,
  selectBy,
  setPoint,
  startTool,
  type ToolMode,
  withHeld,
  withMode,
  withoutSelected,
} from '../../charts/drawing/drawing-tool'
import type { BarRange, LinePart } from '../../charts/drawing/move-line'
import type { DrawingPoint } from '../../contracts/drawings'
import type { ChartSlice } from '../../contracts/setups'
import { useHotkeys } from '../../ui/use-hotkeys'
import type { Drawings } from './use-drawings'

/** One press of an arrow up or down, px. */
const NUDGE = 4

export interface DrawingActs {
  /** Null while nothing is drawn or chosen. */
  readonly tool: DrawingTool | null
  readonly start: () => void
  readonly setMode: (mode: ToolMode) => void
  /** Takes hold of the chosen drawing, or sets down the one that is held. */
  readonly grip: () => void
  readonly setPart: (part: LinePart) => void
  readonly removeSelected: () => void
  readonly leave: () => void
  readonly onClick: (place: ChartPlace) => void
  /** As a click, but where no point may be set. */
  readonly onPick: (place: ChartPlace) => void
  readonly onMove: (place: ChartPlace) => void
  readonly onDrag: (drag: LineDrag) => void
}

export interface DrawingRequest {
  /** Names the card: on another one the tool is put away. */
  readonly card: string
  readonly slice: ChartSlice
  readonly scale: PriceScale
  readonly drawings: Drawings
  readonly chart: RefObject<ChartHandle | null>
  /** Puts the focus where the keys of drawing work. */
  readonly focus: () => void
}

/** The tool that draws on one card, by mouse, touch and keyboard. */
export function useDrawingTool(request: DrawingRequest): DrawingActs {
  const { card, slice, scale, drawings, chart, focus } = request
  const [state, setState] = useState<{ readonly card: string; readonly tool: DrawingTool } | null>(
    null,
  )
  const tool = state?.card === card ? state.tool : null
  const set = (next: DrawingTool | null) => setState(next && { card, tool: next })
  const { list } = drawings
  const last = slice.close.length - 1
  const range: BarRange = [-slice.bar0, last - slice.bar0]
  const fresh = () => startTool({ bar: range[1], price: slice.close[last] as number })

  const start = () => {
    set(fresh())
    focus()
  }
  const setAt = (at: DrawingTool) => {
    const { tool: next, drawn } = setPoint(at)
    if (drawn) drawings.add(drawn)
    set(next)
  }
  /** A held drawing goes as far as from one place to another. */
  const carry = (held: Held, from: DrawingPoint | undefined, to: DrawingPoint): Held =>
    from ? moveHeld(held, { from, to, isLog: scale === 'log' }, range) : held
  const setDown = ({ points }: Held) => {
    if (!tool?.selected) return
    const chosen = list.find(({ id }) => id === tool.selected)
    const isMoved = points.some(
      ({ bar, price }, i) => chosen?.points[i]?.bar !== bar || chosen.points[i]?.price !== price,
    )
    if (isMoved) drawings.move(tool.selected, points)
    set({ ...tool, held: null })
  }
  const grip = () => {
    if (tool?.held) setDown(tool.held)
    else if (tool) set(withHeld(tool, list))
    focus()
  }
  /** So many bars on and pixels up from a point. */
  const beside = ({ bar, price }: DrawingPoint, bars: number, pixels: number): DrawingPoint => ({
    bar: bar + bars,
    price: pixels === 0 ? price : (chart.current?.priceAbove(price, pixels) ?? price),
  })
  const move = (bars: number, pixels: number) => {
    if (!tool) return
    const { held } = tool
    const from = held ? gripOf(held) : tool.cursor
    if (held && from) set({ ...tool, held: carry(held, from, beside(from, bars, pixels)) })
    else if (tool.mode === 'select') set(selectBy(tool, list, bars - Math.sign(pixels)))
    else set(moveTo(tool, beside(tool.cursor, bars, pixels), range))
  }
  const removeSelected = () => {
    if (tool?.mode !== 'select' || tool.selected === null) return
    drawings.remove(tool.selected)
    set(withoutSelected(tool, list))
  }
  /** First gives up the point that was set or the move, then the tool. */
  const leave = () => set(tool?.first || tool?.held ? { ...tool, first: null, held: null } : null)
  const turn = (one: DrawingTool): DrawingTool =>
    one.held ? { ...one, held: nextPart(one.held) } : nextMode(one, list)

  useHotkeys({ 'single.draw': start }, tool === null)
  useHotkeys(
    {
      'drawing.mode': () => tool && set(turn(tool)),
      'drawing.left': () => move(-1, 0),
      'drawing.right': () => move(1, 0),
      'drawing.up': () => move(0, NUDGE),
      'drawing.down': () => move(0, -NUDGE),
      'drawing.set': () => (tool && tool.mode !== 'select' ? setAt(tool) : grip()),
      'drawing.remove': removeSelected,
      'drawing.undo': drawings.undo,
      'drawing.leave': leave,
    },
    tool !== null,
  )

  const click = ({ point, near }: ChartPlace) => {
    if (tool?.held) setDown(carry(tool.held, gripOf(tool.held), point))
    else if (tool && tool.mode !== 'select') setAt(moveTo(tool, point, range))
    else if (near) {
      set({ ...(tool ?? fresh()), mode: 'select', first: null, selected: near })
      focus()
    } else set(null)
  }

  return {
    tool,
    start,
    setMode: (mode) => {
      if (tool) set(withMode(tool, mode, list))
      focus()
    },
    grip,
    setPart(part) {
      if (tool?.held) set({ ...tool, held: { ...tool.held, part } })
      focus()
    },
    removeSelected,
    leave,
    onClick: click,
    onPick(place) {
      if (!tool || tool.held || tool.mode === 'select') click(place)
    },
    onMove({ point }) {
      if (tool && tool.mode !== 'select') set(moveTo(tool, point, range))
    },
    onDrag({ part, from, to, stage }) {
      const points = list.find(({ id }) => id === tool?.selected)?.points
      if (!tool || !points) return
      const held = carry({ part, points }, from, to)
      if (stage === 'moves') set({ ...tool, held })
      else if (stage === 'drops') setDown(held)
      else set({ ...tool, held: null })
      focus()
    },
  }
}
