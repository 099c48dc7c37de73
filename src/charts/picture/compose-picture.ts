import type { Palette } from '../palette'

/** A place in a picture, in CSS pixels. */
export interface Box {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

export interface PicturePart extends Box {
  readonly canvas: HTMLCanvasElement
}

export interface PictureWords {
  readonly text: string
  /** Left edge, or the right one where the words end at it. */
  readonly x: number
  /** Middle of the line. */
  readonly y: number
  readonly color: string
  readonly align?: CanvasTextAlign
  readonly isStrong?: boolean
}

/** Charts as they stand on the screen, and what is said of them. */
export interface Picture {
  readonly title: string
  readonly note: string
  readonly width: number
  readonly height: number
  readonly parts: readonly PicturePart[]
  /** Frames of panes, in hairlines. */
  readonly frames?: readonly Box[]
  readonly words?: readonly PictureWords[]
}

/** Height of the line of words above the charts. */
const HEAD = 32
const MARGIN = 12

/** Where an element stands within another one. */
export function boxWithin(element: Element, outer: Element): Box {
  const [own, frame] = [element.getBoundingClientRect(), outer.getBoundingClientRect()]
  const { width, height } = own
  return { left: own.left - frame.left, top: own.top - frame.top, width, height }
}

/** One canvas of charts under a line that names them, sharp on this screen. */
export function composePicture(picture: Picture, palette: Palette): HTMLCanvasElement {
  const { width, height, parts, frames = [], words = [], title, note } = picture
  const ratio = window.devicePixelRatio
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(width * ratio)
  canvas.height = Math.round((height + HEAD) * ratio)
  const ctx = canvas.getContext('2d')
  if (!ctx) return canvas
  ctx.scale(ratio, ratio)
  ctx.fillStyle = palette.surface
  ctx.fillRect(0, 0, width, height + HEAD)
  const end = say(ctx, {
    text: title,
    x: MARGIN,
    y: HEAD / 2,
    color: palette['text-1'],
    isStrong: true,
  })
  say(ctx, { text: note, x: end + MARGIN, y: HEAD / 2, color: palette['text-2'] })
  ctx.translate(0, HEAD)
  for (const { canvas: part, left, top, width: wide, height: tall } of parts)
    ctx.drawImage(part, left, top, wide, tall)
  ctx.strokeStyle = palette.line
  ctx.lineWidth = 1
  for (const { left, top, width: wide, height: tall } of frames)
    ctx.strokeRect(Math.round(left) - 0.5, Math.round(top) - 0.5, wide + 1, tall + 1)
  for (const one of words) say(ctx, one)
  return canvas
}

/** Writes words and answers where they end. */
function say(ctx: CanvasRenderingContext2D, words: PictureWords): number {
  const { text, x, y, color, align = 'left', isStrong = false } = words
  ctx.font = `${isStrong ? 600 : 400} 12px 'Inter Variable', system-ui, sans-serif`
  ctx.textAlign = align
  ctx.textBaseline = 'middle'
  ctx.fillStyle = color
  ctx.fillText(text, x, y)
  return x + ctx.measureText(text).width
}
