import type { Palette } from '../../charts/palette'
import { boxWithin, composePicture, type PictureWords } from '../../charts/picture/compose-picture'
import type { VerdictKind } from '../../contracts/verdicts'
import { formatCount } from '../../core/format/figures'
import { cardName, outcomeText } from './grid-words'
import type { GridCard } from './use-grid'
import { VERDICT_WORDS } from './verdict-marks'

export interface GridPictureRequest {
  readonly title: string
  readonly note: string
  /** Holds the cell of each card, in their order. */
  readonly grid: HTMLElement
  readonly cards: readonly GridCard[]
  readonly verdictOf: (card: GridCard) => VerdictKind | null
}

const INSET = 8
const LINE = 13

/** A page of small multiples as a picture: what its cells show, masked or not, and nothing else. */
export function gridPicture(request: GridPictureRequest, palette: Palette): HTMLCanvasElement {
  const { title, note, grid, cards, verdictOf } = request
  const cells = cards.flatMap((card, i) => {
    const cell = grid.children[i]
    const canvas = cell?.querySelector('canvas')
    return cell && canvas ? [{ card, canvas, box: boxWithin(cell, grid) }] : []
  })
  const words = cells.flatMap(({ card, box }): PictureWords[] => {
    const y = box.top + LINE
    const kind = verdictOf(card)
    const mark = kind ? VERDICT_WORDS[kind].mark : ''
    const left = `${formatCount(card.at + 1)}   ${cardName(card)}`
    const right = [outcomeText(card), mark].filter((text) => text !== '').join('  ')
    const color = palette[card.slice.outcome?.exploded ? 'explosion' : 'text-1']
    return [
      { text: left, x: box.left + INSET, y, color: palette['text-1'] },
      { text: right, x: box.left + box.width - INSET, y, color, align: 'right' },
    ]
  })
  const { width, height } = grid.getBoundingClientRect()
  const parts = cells.map(({ canvas }) => ({ canvas, ...boxWithin(canvas, grid) }))
  const frames = cells.map(({ box }) => box)
  return composePicture({ title, note, width, height, parts, frames, words }, palette)
}
