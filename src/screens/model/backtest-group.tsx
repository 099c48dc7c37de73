import { FieldGroup, NumberField } from '../../ui/spec-field'
import type { GroupProps } from './spec-groups'

const percent = (share: number) => Number((share * 100).toFixed(6))
const share = (value: number) => value / 100

/** How candidates become positions. */
export function BacktestGroup({ form: { draft, edit, edits } }: GroupProps) {
  return (
    <FieldGroup title="Backtest">
      <NumberField
        label="take from lift"
        title="A candidate is taken when its probability is at least this many base rates"
        value={draft.lift}
        min={0}
        max={1000}
        unit="× base"
        changed={edits.includes('lift')}
        onCommit={(lift) => lift !== null && edit({ lift })}
      />
      <NumberField
        label="stop below entry"
        value={draft.stop}
        min={0.1}
        max={20}
        unit="ATR14"
        changed={edits.includes('stop')}
        onCommit={(stop) => stop !== null && edit({ stop })}
      />
      <NumberField
        label="target"
        value={draft.target === null ? null : percent(draft.target)}
        min={1}
        max={10_000}
        optional
        unit="%"
        empty="none"
        changed={edits.includes('target')}
        onCommit={(value) => edit({ target: value === null ? null : share(value) })}
      />
      <NumberField
        label="hold at most"
        value={draft.bars}
        min={1}
        max={1000}
        whole
        unit="bars"
        changed={edits.includes('bars')}
        onCommit={(bars) => bars !== null && edit({ bars })}
      />
      <NumberField
        label="positions"
        value={draft.pos}
        min={1}
        max={1000}
        whole
        changed={edits.includes('pos')}
        onCommit={(pos) => pos !== null && edit({ pos })}
      />
      <NumberField
        label="risk a trade"
        title="Share of equity between entry and stop"
        value={percent(draft.risk)}
        min={0.01}
        max={100}
        unit="%"
        changed={edits.includes('risk')}
        onCommit={(value) => value !== null && edit({ risk: share(value) })}
      />
      <NumberField
        label="weight at most"
        value={percent(draft.weight)}
        min={0.1}
        max={100}
        unit="%"
        changed={edits.includes('weight')}
        onCommit={(value) => value !== null && edit({ weight: share(value) })}
      />
      <NumberField
        label="slippage a side"
        title="Empty takes 10 basis points for stocks and 20 for crypto; commission is added"
        value={draft.slip}
        min={0}
        max={1000}
        optional
        unit="bps"
        empty="10 stock, 20 crypto"
        changed={edits.includes('slip')}
        onCommit={(slip) => edit({ slip })}
      />
      <NumberField
        label="start equity"
        value={draft.equity}
        min={1}
        changed={edits.includes('equity')}
        onCommit={(equity) => equity !== null && edit({ equity })}
      />
    </FieldGroup>
  )
}
