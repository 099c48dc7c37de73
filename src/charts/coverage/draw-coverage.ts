import { gapOf } from '../../core/quality/coverage'
import { yearOfColumn } from '../../core/quality/coverage-columns'
import { polygon, setStroke, textWidth, write } from '../candles/pen'
import type { Palette } from '../palette'
import {
  ALL_HEIGHT,
  inView,
  leftOf,
  type MapLayout,
  NAMES,
  ROW,
  type Scroll,
  TOP,
  topOf,
  YEARS,
} from './coverage-layout'
import {
  ALL_ROWS,
  countOf,
  type CoverageScene,
  fillHeight,
  type MapCell,
  startsTail,
  suspectHeight,
} from './coverage-scene'

export interface CoverageView {
  readonly scene: CoverageScene
  readonly layout: MapLayout
  readonly palette: Palette
  /** Of the viewport, CSS pixels. */
  readonly width: number
  readonly height: number
  readonly scroll: Scroll
  readonly cursor: MapCell | null
  readonly hover: MapCell | null
}

type Context = CanvasRenderingContext2D

/** Space above and below the marks of a row. */
const PAD = 3

/** Draws what the viewport shows of the map. */
export function drawCoverage(ctx: Context, view: CoverageView): void {
  const { scene, layout, palette, width, height, scroll } = view
  const rows = inView(scroll.top, height - TOP, ROW, scene.rows.length)
  const columns = inView(scroll.left, width - NAMES, layout.column, scene.columns.columns)
  ctx.fillStyle = palette.surface
  ctx.fillRect(0, 0, width, height)
  const hatch = hatchOf(ctx, palette.surface)
  within(ctx, [0, TOP, width, height - TOP], () => {
    drawBand(ctx, view)
    drawYearLines(ctx, view, columns)
    for (let row = rows[0]; row < rows[1]; row++) drawRow(ctx, view, row, columns, hatch)
  })
  within(ctx, [NAMES, YEARS, width - NAMES, ALL_HEIGHT], () =>
    drawRow(ctx, view, ALL_ROWS, columns, hatch),
  )
  drawYears(ctx, view, columns)
  drawNames(ctx, view, rows)
  ctx.fillStyle = palette['line-strong']
  ctx.fillRect(0, TOP - 1, width, 1)
  if (view.hover) drawRing(ctx, view, view.hover, palette['text-2'], 1)
  if (view.cursor) drawRing(ctx, view, view.cursor, palette.accent, 2)
}

function within(
  ctx: Context,
  [x, y, width, height]: readonly [number, number, number, number],
  draw: () => void,
): void {
  ctx.save()
  ctx.beginPath()
  ctx.rect(x, y, width, height)
  ctx.clip()
  draw()
  ctx.restore()
}

/** Cuts at 135 degrees through whatever it is laid over. */
function hatchOf(ctx: Context, color: string): CanvasPattern | null {
  const tile = new OffscreenCanvas(4, 4)
  const pen = tile.getContext('2d')
  if (!pen) return null
  pen.strokeStyle = color
  pen.lineWidth = 1.4
  pen.beginPath()
  for (const shift of [-4, 0, 4]) {
    pen.moveTo(shift, 4)
    pen.lineTo(shift + 4, 0)
  }
  pen.stroke()
  return ctx.createPattern(tile, 'repeat')
}

/** The row under the cursor stands out over its whole length. */
function drawBand(ctx: Context, { cursor, palette, scroll, width }: CoverageView): void {
  if (!cursor || cursor.row === ALL_ROWS) return
  ctx.fillStyle = palette.raised
  ctx.fillRect(0, topOf(cursor.row, scroll), width, ROW)
}

/**
 * One row: a bar as high as the share of expected sessions present; a roof over what is missing
 * between bars; dots after the last bar, behind an upright end; hatch and triangle on suspect bars.
 */
function drawRow(
  ctx: Context,
  { scene, layout, palette, scroll }: CoverageView,
  row: number,
  [from, to]: readonly [number, number],
  hatch: CanvasPattern | null,
): void {
  const top = topOf(row, scroll) + PAD
  const high = (row === ALL_ROWS ? ALL_HEIGHT : ROW) - 2 * PAD
  const space = layout.column >= 8 ? 1 : 0
  for (let column = from; column < to; column++) {
    const cell = { row, column }
    const count = countOf(scene, cell)
    const left = leftOf(layout, column, scroll)
    const wide = leftOf(layout, column + 1, scroll) - left - space
    const fill = fillHeight(count, high)
    ctx.fillStyle = palette.control
    ctx.fillRect(left, top + high - fill, wide, fill)
    if (count.suspect > 0 && hatch) {
      const part = row === ALL_ROWS ? suspectHeight(count, fill) : fill
      ctx.fillStyle = hatch
      ctx.fillRect(left, top + high - part, wide, part)
    }
    if (gapOf(count) > 0) {
      ctx.fillStyle = palette['text-1']
      ctx.fillRect(left, top, wide, 1)
      if (fill === 0) ctx.fillRect(left, top + high - 1, wide, 1)
    }
    if (row === ALL_ROWS) continue
    if (count.tail > 0) {
      ctx.fillStyle = palette['text-3']
      ctx.fillRect(left + Math.floor(wide / 2) - 1, top + high / 2 - 1, 2, 2)
      if (startsTail(scene, cell)) {
        const share = count.expected === 0 ? 0 : (count.expected - count.tail) / count.expected
        ctx.fillStyle = palette['text-1']
        ctx.fillRect(left + Math.round(wide * share), top - 1, 2, high + 2)
      }
    }
    if (count.suspect > 0) triangle(ctx, left + wide / 2, top + high, palette)
  }
}

function triangle(ctx: Context, middle: number, foot: number, palette: Palette): void {
  const shape = (by: number) =>
    [
      [middle - 4 - by, foot + by],
      [middle, foot - 7 - 2 * by],
      [middle + 4 + by, foot + by],
    ] as const
  polygon(ctx, shape(1), palette.surface)
  polygon(ctx, shape(0), palette['text-1'])
}

/** Columns of [from, to) in which a year begins, or is met first. */
function yearStarts(
  { columns }: CoverageScene,
  [from, to]: readonly [number, number],
): { readonly column: number; readonly year: number; readonly begins: boolean }[] {
  const starts = []
  for (let column = from; column < to; column++) {
    const year = yearOfColumn(columns, column)
    const begins = column === 0 || year !== yearOfColumn(columns, column - 1)
    if (begins || column === from) starts.push({ column, year, begins })
  }
  return starts
}

function drawYearLines(
  ctx: Context,
  { scene, layout, palette, scroll, height }: CoverageView,
  columns: readonly [number, number],
): void {
  ctx.fillStyle = palette.line
  for (const { column, begins } of yearStarts(scene, columns))
    if (begins) ctx.fillRect(leftOf(layout, column, scroll), TOP, 1, height - TOP)
}

/** Years over their first columns, as many as find room. */
function drawYears(
  ctx: Context,
  { scene, layout, palette, scroll, width }: CoverageView,
  columns: readonly [number, number],
): void {
  let free = NAMES
  for (const { column, year } of yearStarts(scene, columns)) {
    const at = Math.max(leftOf(layout, column, scroll), NAMES)
    const text = String(year)
    if (at < free || at + textWidth(ctx, text) > width) continue
    write(ctx, { text, x: at + 2, y: YEARS / 2 - 1, color: palette['text-3'] })
    free = at + textWidth(ctx, text) + 8
  }
}

function drawNames(
  ctx: Context,
  { scene, palette, scroll, height, cursor }: CoverageView,
  [from, to]: readonly [number, number],
): void {
  ctx.fillStyle = palette.surface
  ctx.fillRect(0, 0, NAMES, TOP)
  write(ctx, {
    text: `all ${scene.rows.length.toLocaleString('en-US')}`,
    x: 12,
    y: YEARS + ALL_HEIGHT / 2,
    color: cursor?.row === ALL_ROWS ? palette['text-1'] : palette['text-3'],
  })
  within(ctx, [0, TOP, NAMES - 6, height - TOP], () => {
    ctx.fillStyle = palette.surface
    ctx.fillRect(0, TOP, NAMES, height - TOP)
    for (let row = from; row < to; row++) {
      const isCursor = row === cursor?.row
      if (isCursor) {
        ctx.fillStyle = palette.raised
        ctx.fillRect(0, topOf(row, scroll), NAMES, ROW)
        ctx.fillStyle = palette.accent
        ctx.fillRect(0, topOf(row, scroll), 2, ROW)
      }
      write(ctx, {
        text: scene.rows[row]?.symbol ?? '',
        x: 12,
        y: topOf(row, scroll) + ROW / 2,
        color: palette[isCursor ? 'text-1' : 'text-2'],
      })
    }
  })
}

function drawRing(
  ctx: Context,
  { layout, scroll, width, height }: CoverageView,
  cell: MapCell,
  color: string,
  weight: number,
): void {
  const left = leftOf(layout, cell.column, scroll)
  const wide = Math.max(6, leftOf(layout, cell.column + 1, scroll) - left)
  const [top, high] = [topOf(cell.row, scroll), cell.row === ALL_ROWS ? ALL_HEIGHT : ROW]
  const above = cell.row === ALL_ROWS ? YEARS : TOP
  within(ctx, [NAMES - 3, above, width, height], () => {
    setStroke(ctx, { color, width: weight })
    ctx.strokeRect(left - 1.5, top + 0.5, wide + 2, high - 1)
  })
}
