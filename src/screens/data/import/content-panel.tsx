import { useMemo } from 'react'
import type { ImportPreview, PreviewInstrument } from '../../../contracts/ingest'
import { formatCount, formatPlural } from '../../../core/format/figures'
import { formatSpan } from '../../../core/format/times'
import { Panel } from '../../../ui/panel'
import { Facts } from '../../../ui/stat'
import { countStates } from './file-state'
import type { ImportState } from './import-state'
import { keptInstruments } from './kept-instruments'

interface ContentPanelProps {
  readonly state: ImportState
  readonly preview: ImportPreview
  readonly symbols: readonly string[] | null
}

const least = (dates: readonly string[]) => dates.reduce((a, b) => (b < a ? b : a), dates[0] ?? '')
const most = (dates: readonly string[]) => dates.reduce((a, b) => (b > a ? b : a), dates[0] ?? '')

/** Bars that the features need before the first of them is defined. */
const WARM_UP = 311

const countClass = (kept: readonly PreviewInstrument[], wanted: string) =>
  formatCount(kept.filter(({ assetClass }) => assetClass === wanted).length)

/** What the new dataset will hold. */
export function ContentPanel({ state, preview, symbols }: ContentPanelProps) {
  const kept = useMemo(() => keptInstruments(preview, state, symbols), [preview, state, symbols])
  const counts = countStates(preview.files, state.leftOut)
  const bars = kept.reduce((sum, instrument) => sum + instrument.bars, 0)
  const short = kept.filter((instrument) => instrument.bars < WARM_UP).length
  const span = formatSpan(least(kept.map(({ first }) => first)), most(kept.map(({ last }) => last)))
  return (
    <Panel title="What will be saved" note="bars of a date that several files have count once">
      <Facts
        rows={[
          ['Instruments', formatCount(kept.length)],
          ['Stocks', countClass(kept, 'stock')],
          ['Crypto', countClass(kept, 'crypto')],
          ['Other', countClass(kept, 'other')],
          ['Bars, at most', formatCount(bars)],
          ['Span', span],
          [
            `Instruments with fewer than ${WARM_UP} bars, too short to be measured`,
            formatCount(short),
          ],
          ['Universes', formatPlural(counts.list, 'list')],
        ]}
      />
    </Panel>
  )
}
