import { formatFixed, formatPlural, formatPrice } from '../format/figures'

/** '×0.145', '×33.6'. */
export function timesText(ratio: number): string {
  const digits = ratio >= 100 ? 0 : ratio >= 10 ? 1 : ratio >= 1 ? 2 : 3
  return `×${ratio < 0.001 ? ratio.toPrecision(2) : ratio.toFixed(digits)}`
}

/** '1 to 7', '25 to 1', '3 to 2'. */
export function splitText(times: number, falls: boolean): string {
  const [many, few] = Number.isInteger(times) ? [times, 1] : [times * 2, 2]
  return falls ? `${few} to ${many}` : `${many} to ${few}`
}

/** '645.57 to 93.70, ×0.145'. */
export const moveText = (from: number, to: number): string =>
  `${formatPrice(from)} to ${formatPrice(to)}, ${timesText(to / from)}`

/** 'Traded value 6.0× the median of 20 bars' or that it is unknown. */
export function valueText(valueTimes: number): string {
  if (valueTimes !== valueTimes) return 'No trades before to compare with'
  const times = valueTimes >= 10 ? formatFixed(valueTimes, 0) : valueTimes.toFixed(1)
  return `Traded value ${times}× that of the 20 bars before`
}

export const barsText = (count: number): string => formatPlural(count, 'bar')
