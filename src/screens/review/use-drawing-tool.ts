import { type RefObject, useState } from 'react'
import type { ChartHandle } from '../../charts/candles/candle-chart'
import type { ChartPlace } from '../../charts/candles/chart-places'
import {
  type BarRange,
  type DrawingTool,
  moveTo,
  nextMode,
  selectBy,
  setPoint,
  startTool,
  type ToolMode,
  withMode,
  withoutSelected,
} from '../../charts/drawing/drawing-tool'
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
  readonly removeSelected: () => void
  readonly leave: () => void
  readonly onClick: (place: ChartPlace) => void
  readonly onMove: (place: ChartPlace) => void
}

export interface DrawingRequest {
  /** Names the card: on another one the tool is put away. */
  readonly card: string
  readonly slice: ChartSlice
  readonly drawings: Drawings
  readonly chart: RefObject<ChartHandle | null>
  /** Puts the focus where the keys of drawing work. */
  readonly focus: () => void
}

/** The tool that draws on one card, by mouse, touch and keyboard. */
export function useDrawingTool(request: DrawingRequest): DrawingActs {
  const { card, slice, drawings, chart, focus } = request
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
  const move = (bars: number, pixels: number) => {
    if (!tool) return
    if (tool.mode === 'select') return set(selectBy(tool, list, bars - Math.sign(pixels)))
    const { bar, price } = tool.cursor
    const above = pixels === 0 ? price : (chart.current?.priceAbove(price, pixels) ?? price)
    set(moveTo(tool, { bar: bar + bars, price: above }, range))
  }
  const removeSelected = () => {
    if (tool?.mode !== 'select' || tool.selected === null) return
    drawings.remove(tool.selected)
    set(withoutSelected(tool, list))
  }
  /** First gives up the point that was set, then the tool. */
  const leave = () => set(tool?.first ? { ...tool, first: null } : null)

  useHotkeys({ 'single.draw': start }, tool === null)
  useHotkeys(
    {
      'drawing.mode': () => tool && set(nextMode(tool, list)),
      'drawing.left': () => move(-1, 0),
      'drawing.right': () => move(1, 0),
      'drawing.up': () => move(0, NUDGE),
      'drawing.down': () => move(0, -NUDGE),
      'drawing.set': () => tool && setAt(tool),
      'drawing.remove': removeSelected,
      'drawing.undo': drawings.undo,
      'drawing.leave': leave,
    },
    tool !== null,
  )

  return {
    tool,
    start,
    setMode: (mode) => {
      if (tool) set(withMode(tool, mode, list))
      focus()
    },
    removeSelected,
    leave,
    onClick({ point, near }) {
      if (tool && tool.mode !== 'select') setAt(moveTo(tool, point, range))
      else if (near) {
        set({ ...(tool ?? fresh()), mode: 'select', first: null, selected: near })
        focus()
      } else set(null)
    },
    onMove({ point }) {
      if (tool && tool.mode !== 'select') set(moveTo(tool, point, range))
    },
  }
}
