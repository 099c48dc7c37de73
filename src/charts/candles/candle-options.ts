import {
  type ChartOptions,
  ColorType,
  CrosshairMode,
  type DeepPartial,
  LineStyle,
  type Time,
} from 'lightweight-charts'
import { dayIndex } from '../../core/columns/brand'
import { isoFromDay } from '../../core/columns/day'
import {
  formatFeature,
  formatPercent,
  formatPrice,
  formatRatio,
  formatSigned,
} from '../../core/format/figures'
import type { Palette } from '../palette'
import { dayOfTime } from './candle-data'

/** Width of the price axis, so that it does not jump between cards; holds `0.0000325`. */
const AXIS_WIDTH = 70

/** Options that do not depend on the theme. */
export const FIXED_OPTIONS: DeepPartial<ChartOptions> = {
  autoSize: false,
  layout: {
    attributionLogo: false,
    fontFamily: "'Inter Variable', system-ui, sans-serif",
    fontSize: 11,
    panes: { enableResize: false },
  },
  localization: { locale: 'en-US' },
  grid: { horzLines: { visible: false }, vertLines: { visible: false } },
  crosshair: { mode: CrosshairMode.Normal },
  rightPriceScale: {
    minimumWidth: AXIS_WIDTH,
    borderVisible: true,
    ticksVisible: false,
    entireTextOnly: true,
  },
  timeScale: {
    minBarSpacing: 2,
    shiftVisibleRangeOnNewBar: false,
    tickMarkFormatter: () => '',
  },
}

/** What the crosshair says: a date, or a count of bars from bar 0 where dates are masked. */
export function timeOptions(masked: boolean): DeepPartial<ChartOptions> {
  const timeFormatter = (time: Time) => {
    const day = dayOfTime(Number(time))
    return masked ? formatSigned(day, 0) : isoFromDay(dayIndex(day))
  }
  return { localization: { timeFormatter } }
}

export function themeOptions(palette: Palette): DeepPartial<ChartOptions> {
  const line = { color: palette.control, labelBackgroundColor: palette.pressed, width: 1 } as const
  const dotted = { ...line, style: LineStyle.SparseDotted } as const
  return {
    layout: {
      background: { type: ColorType.Solid, color: palette.surface },
      textColor: palette['text-3'],
      panes: { separatorColor: palette.line, separatorHoverColor: palette.line },
    },
    crosshair: { vertLine: dotted, horzLine: dotted },
    rightPriceScale: { borderColor: palette.line },
    timeScale: { borderColor: palette.line },
  }
}

export const candleColors = (palette: Palette) => ({
  upColor: palette.surface,
  borderUpColor: palette.up,
  wickUpColor: palette.up,
  downColor: palette.down,
  borderDownColor: palette.down,
  wickDownColor: palette.down,
})

/** Labels of the axis are drawn by the layers: the library's own stay empty. */
const noTicks = (values: readonly number[]): string[] => values.map(() => '')

const custom = (formatter: (value: number) => string, minMove: number) =>
  ({ type: 'custom', formatter, tickmarksFormatter: noTicks, minMove }) as const

export const QUIET = { lastValueVisible: false, priceLineVisible: false } as const
/** A series that carries a scale, and whose column the layers draw. */
export const UNSEEN = { ...QUIET, lineVisible: false, crosshairMarkerVisible: false } as const

export const PRICE_FORMAT = custom(formatPrice, 1e-10)
export const RATIO_FORMAT = custom((value) => `${formatRatio(value)}×`, 0.01)
export const FEATURE_FORMAT = custom(formatFeature, 1e-12)
export const PERCENTILE_FORMAT = custom((value) => formatPercent(value, 0).slice(0, -1), 0.01)
