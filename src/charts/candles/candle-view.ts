import type { LineScene } from '../drawing/draw-lines'
import type { Palette } from '../palette'
import type { CandleScene } from './scene'

export type PriceScale = 'log' | 'lin'

/** What a chart shows. */
export interface CandleView {
  readonly scene: CandleScene
  readonly palette: Palette
  readonly scale: PriceScale
  /** The user's own lines; null draws none. */
  readonly lines: LineScene | null
}
