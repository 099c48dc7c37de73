import { columnOf, type Frame, type Series } from '../../core/features/frame'
import { add, affine, subtract } from '../../core/features/ops/arithmetic'
import { atr, onBalanceVolume, trueRange } from '../../core/features/ops/price'
import {
  ema,
  highest,
  lag,
  lineEnd,
  lowest,
  mean,
  sdPopulation,
  slope,
} from '../../core/features/ops/trailing'

/** A TA-Lib output that the operations reproduce. */
export interface TalibRow {
  readonly key: string
  readonly output: string
  /** TA-Lib computes it by one-pass variance. */
  readonly onePass: boolean
  readonly compute: (frame: Frame) => Float64Array
}

function row(
  key: string,
  build: (frame: Frame) => Series,
  output = 'outReal',
  onePass = false,
): TalibRow {
  return { key, output, onePass, compute: (frame) => columnOf(frame, build(frame)) }
}

const upper = (sign: 1 | -1) => (frame: Frame) =>
  add(mean(frame.close, 20), affine(sdPopulation(frame.close, 20), 2 * sign))
const macd = ({ close }: Frame): Series => subtract(ema(close, 12, 14), ema(close, 26))
const signal = (frame: Frame): Series => ema(macd(frame), 9)
/** TA-Lib shows nothing of the MACD before its signal exists. */
const shown = (build: (frame: Frame) => Series) => (frame: Frame) =>
  add(build(frame), affine(signal(frame), 0))

export const TALIB_ROWS: readonly TalibRow[] = [
  ...[5, 20, 50, 200].map((n) => row(`sma${n}`, ({ close }) => mean(close, n))),
  ...[12, 20, 26].map((n) => row(`ema${n}`, ({ close }) => ema(close, n))),
  ...[10, 14, 20].map((n) => row(`atr${n}`, (frame) => atr(frame, n))),
  row('bbands20_2', upper(1), 'outRealUpperBand', true),
  row('bbands20_2', ({ close }) => mean(close, 20), 'outRealMiddleBand'),
  row('bbands20_2', upper(-1), 'outRealLowerBand', true),
  row('stddev20', ({ close }) => sdPopulation(close, 20), 'outReal', true),
  row('trange', trueRange),
  row('macd12_26_9', shown(macd), 'outMACD'),
  row('macd12_26_9', signal, 'outMACDSignal'),
  row(
    'macd12_26_9',
    shown((frame) => subtract(macd(frame), signal(frame))),
    'outMACDHist',
  ),
  row('obv', onBalanceVolume),
  row('linearreg_slope20', ({ close }) => slope(close, 20)),
  row('max20_high', ({ high }) => highest(high, 20)),
  row('min20_low', ({ low }) => lowest(low, 20)),
  row('linearreg20', ({ close }) => lineEnd(close, 20)),
  row('mom10', ({ close }) => subtract(close, lag(close, 10))),
]
