import type { Bars } from '../../core/columns/bars'
import { columnOf, createFrame, createScratch, type Frame } from '../../core/features/frame'
import { featureColumn } from '../../core/features/registry'
import { add, affine, subtract } from '../../core/features/ops/arithmetic'
import { atr } from '../../core/features/ops/price'
import { ema, mean, sdPopulation } from '../../core/features/ops/trailing'
import { nullUniverse } from '../../core/synthetic/null-preset'
import type { Measured } from './bench-row'
import { workerMemory } from './feature-work'
import { interleaved } from './ratio'

const INSTRUMENTS = 20

/** SMA20, EMA20, Bollinger(20, 2), RSI14, ATR14 and MACD(12, 26, 9): ten columns. */
export const PEER_COLUMNS = 10

/** Prices as the peers want them. */
interface Prices {
  readonly high: number[]
  readonly low: number[]
  readonly close: number[]
}

export const pricesOf = ({ high, low, close }: Bars): Prices => ({
  high: [...high],
  low: [...low],
  close: [...close],
})

export function ourColumns(frame: Frame): Float64Array[] {
  const { close } = frame
  const centre = mean(close, 20)
  const band = affine(sdPopulation(close, 20), 2)
  const macd = subtract(ema(close, 12, 14), ema(close, 26))
  const signal = ema(macd, 9)
  const series = [
    centre,
    ema(close, 20),
    add(centre, band),
    subtract(centre, band),
    atr(frame, 14),
    macd,
    signal,
    subtract(macd, signal),
  ]
  return [...series.map((one) => columnOf(frame, one)), featureColumn(frame, 'rsi14')]
}

type Peer = (prices: Prices) => unknown

async function technicalindicators(): Promise<Peer> {
  const { SMA, EMA, BollingerBands, RSI, ATR, MACD } = await import('technicalindicators')
  return ({ high, low, close: values }) => [
    SMA.calculate({ period: 20, values }),
    EMA.calculate({ period: 20, values }),
    BollingerBands.calculate({ period: 20, stdDev: 2, values }),
    RSI.calculate({ period: 14, values }),
    ATR.calculate({ period: 14, high, low, close: values }),
    MACD.calculate({
      values,
      fastPeriod: 12,
      slowPeriod: 26,
      signalPeriod: 9,
      SimpleMAOscillator: false,
      SimpleMASignal: false,
    }),
  ]
}

async function indicatorts(): Promise<Peer> {
  const { sma, ema: emaOf, bb, rsi, atr: atrOf, macd } = await import('indicatorts')
  return ({ high, low, close }) => [
    sma(close, { period: 20 }),
    emaOf(close, { period: 20 }),
    bb(close, { period: 20 }),
    rsi(close, { period: 14 }),
    atrOf(high, low, close, { period: 14 }),
    macd(close, { fast: 12, slow: 26, signal: 9 }),
  ]
}

async function tradingSignals(): Promise<Peer> {
  const { SMA, EMA, BollingerBands, RSI, ATR, MACD } = await import('trading-signals')
  return ({ high, low, close }) => {
    const single = [new SMA(20), new EMA(20), new BollingerBands(20, 2), new RSI(14)]
    const macd = new MACD(new EMA(12), new EMA(26), new EMA(9))
    const range = new ATR(14)
    return close.map((price, t) => {
      const bar = { high: high[t] as number, low: low[t] as number, close: price }
      return [...single, macd]
        .map((one) => one.update(price, false))
        .concat(range.update(bar, false))
    })
  }
}

export const PEERS = {
  technicalindicators,
  indicatorts,
  'trading-signals': tradingSignals,
} as const

/** Ten columns that every library has, against one of them. */
export async function peerContest(name: keyof typeof PEERS): Promise<Measured> {
  const peer = await PEERS[name]()
  const instruments = nullUniverse(1).instruments.slice(0, INSTRUMENTS)
  const plain = instruments.map(({ bars }) => pricesOf(bars))
  const scratch = createScratch(workerMemory())
  const {
    ours,
    peer: theirs,
    ratio,
    rounds,
  } = interleaved({
    ours: () => {
      for (const { bars } of instruments) ourColumns(createFrame(bars, scratch))
    },
    peer: () => {
      for (const prices of plain) peer(prices)
    },
  })
  const cells = plain.reduce((sum, { close }) => sum + close.length, 0) * PEER_COLUMNS
  const ns = (ms: number): number => (ms * 1e6) / cells
  return {
    oursMs: ours,
    peerMs: theirs,
    ratio,
    rounds,
    oursNsPerValue: ns(ours),
    peerNsPerValue: ns(theirs),
  }
}
