import { highest, lag } from '../features/ops/trailing'
import type { Frame, Series } from '../features/series'

/** Bars before the current one whose highest high is the resistance. */
export const RESISTANCE_BARS = 55

/** Highest high of the 55 bars before each bar; missing until there are as many. */
export const resistance = ({ high }: Frame): Series => lag(highest(high, RESISTANCE_BARS), 1)
