import { expect, test } from 'vitest'
import { createFrame } from '../../core/features/frame'
import { nullUniverse } from '../../core/synthetic/null-preset'
import { ourColumns, PEERS, pricesOf } from './peer-work'

const [instrument] = nullUniverse(1).instruments
const { bars } = instrument!
const [sma20] = ourColumns(createFrame(bars))

/** The last number of a column, or of the first cell of the last row. */
function lastOf(value: unknown): unknown {
  return Array.isArray(value) ? lastOf(value.at(-1)) : value
}

test.each(Object.entries(PEERS))(
  '%s computes the moving average that Coil does',
  async (name, open) => {
    const peer = await open()
    const columns = peer(pricesOf(bars)) as readonly unknown[]
    const theirs =
      name === 'trading-signals' ? (columns.at(-1) as unknown[])[0] : lastOf(columns[0])
    expect(theirs).toBeCloseTo(sma20!.at(-1)!, 9)
  },
)
