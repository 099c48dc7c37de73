import { columnOf, type Frame, type Series } from '../../core/features/frame'
import {
  abs,
  add,
  affine,
  atLeast,
  divide,
  fillWhereZero,
  subtract,
} from '../../core/features/ops/arithmetic'
import {
  atr,
  change,
  directionalMove,
  growth,
  onBalanceVolume,
  trueRange,
  typicalPrice,
} from '../../core/features/ops/price'
import {
  ema,
  highest,
  lag,
  lineEnd,
  lowest,
  mean,
  sdPopulation,
  slope,
  wilder,
  wilderSum,
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

const minus = (a: Series): Series => affine(a, -1)
const mean3 = (a: Series): Series => mean(a, 3)

/** Wilder averages of gains and losses, and 100 `of` over their sum; 0 where nothing moved, as in TA-Lib. */
const strength =
  (window: number, of: (gain: Series, loss: Series) => Series) =>
  ({ close }: Frame): Series => {
    const gain = wilder(atLeast(change(close), 0), window)
    const loss = wilder(atLeast(minus(change(close)), 0), window)
    return percentOf(of(gain, loss), add(gain, loss))
  }

const percentOf = (a: Series, of: Series): Series =>
  fillWhereZero(affine(divide(a, of), 100), 0, of)

const directional = (sign: 1 | -1) => (frame: Frame) =>
  percentOf(wilderSum(directionalMove(frame, sign), 14), wilderSum(trueRange(frame), 14))

const within14 = (from: (frame: Frame) => Series) => (frame: Frame) => {
  const range = subtract(highest(frame.high, 14), lowest(frame.low, 14))
  return percentOf(from(frame), range)
}
const fastK = within14(({ low, close }) => subtract(close, lowest(low, 14)))
const slowK = (frame: Frame): Series => mean3(fastK(frame))
const slowD = (frame: Frame): Series => mean3(slowK(frame))

/** (typical price - its mean) / (0.015 mean distance from it), 20 bars. */
function channelIndex(frame: Frame): Series {
  const typical = typicalPrice(frame)
  const centre = mean(typical, 20)
  const distances = Array.from({ length: 20 }, (_, k) =>
    abs(subtract(k === 0 ? typical : lag(typical, k), centre)),
  ).reduce(add)
  const moved = subtract(typical, centre)
  return fillWhereZero(divide(moved, affine(distances, 0.015 / 20)), 0, distances)
}

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
  row('natr14', (frame) => affine(divide(atr(frame, 14), frame.close), 100)),
  row('plus_di14', directional(1)),
  row('minus_di14', directional(-1)),
  row(
    'rsi2',
    strength(2, (gain) => gain),
  ),
  row(
    'rsi14',
    strength(14, (gain) => gain),
  ),
  row('cmo14', strength(14, subtract)),
  row('roc10', ({ close }) => affine(growth(close, 10), 100, -100)),
  row(
    'willr14',
    within14(({ high, close }) => subtract(close, highest(high, 14))),
  ),
  row('stoch14_3_3', (frame) => add(slowK(frame), affine(slowD(frame), 0)), 'outSlowK'),
  row('stoch14_3_3', slowD, 'outSlowD'),
  row('cci20', channelIndex),
  row('mom10', ({ close }) => subtract(close, lag(close, 10))),
]
