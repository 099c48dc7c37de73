/** Shown where a figure is missing; never 0. */
export const MISSING = '–'

const MINUS = '−'
const fixedFormats = new Map<number, Intl.NumberFormat>()

function fixed(digits: number): Intl.NumberFormat {
  const known = fixedFormats.get(digits)
  if (known) return known
  const made = new Intl.NumberFormat('en-US', {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  })
  fixedFormats.set(digits, made)
  return made
}

export type Figure = number | null | undefined

/** `1,234.50` with a true minus sign; "–" for null, NaN and infinities. A rounded -0 has no sign. */
export function formatFixed(value: Figure, digits: number): string {
  if (value === null || value === undefined || !Number.isFinite(value)) return MISSING
  const text = fixed(digits).format(Math.abs(value))
  const negative = value < 0 && /[1-9]/.test(text)
  return negative ? `${MINUS}${text}` : text
}

/** As `formatFixed`, with a plus sign on positive values: for changes. */
export function formatSigned(value: Figure, digits: number): string {
  const text = formatFixed(value, digits)
  return value !== null && value !== undefined && value > 0 && /[1-9]/.test(text)
    ? `+${text}`
    : text
}

export const formatCount = (value: Figure): string => formatFixed(value, 0)

/** Boosts and other ratios: 2 decimals. */
export const formatRatio = (value: Figure): string => formatFixed(value, 2)

/** A share as a percentage figure without the sign: 1 decimal (`0.0412` is `4.1`). */
export const formatRate = (value: Figure, digits = 1): string =>
  formatFixed(value === null || value === undefined ? value : value * 100, digits)

/** A share with its sign: `4.1%`. */
export function formatPercent(value: Figure, digits = 1): string {
  const text = formatRate(value, digits)
  return text === MISSING ? text : `${text}%`
}

/** A change with sign and unit: `+10.4%`. */
export function formatChange(value: Figure, digits = 1): string {
  if (value === null || value === undefined) return MISSING
  const text = formatSigned(value * 100, digits)
  return text === MISSING ? text : `${text}%`
}

/** Base rates: 3 decimals and the sign, `2.618%`. */
export const formatBaseRate = (value: Figure): string => formatPercent(value, 3)

/** Price: 2 decimals, 3 below 1 (3 significant figures below 0.1), 0 from 1,000. */
export function formatPrice(value: Figure): string {
  if (value === null || value === undefined || !Number.isFinite(value)) return MISSING
  const size = Math.abs(value)
  if (size >= 999.995) return formatFixed(value, 0)
  if (size >= 0.9995 || size === 0) return formatFixed(value, 2)
  const zerosAfterPoint = Math.max(0, Math.ceil(-Math.log10(size)) - 1)
  return formatFixed(value, Math.min(12, zerosAfterPoint + 3))
}

/** A p or q value: 3 decimals, then `< 0.001`. */
export function formatP(value: Figure): string {
  if (value === null || value === undefined || !Number.isFinite(value)) return MISSING
  return value < 0.001 ? '< 0.001' : formatFixed(value, 3)
}

/** Millions as a figure for a column whose header says M: `4.9`. */
export const formatMillions = (value: Figure, digits = 1): string =>
  formatFixed(value === null || value === undefined ? value : value / 1e6, digits)

/** A large amount with its unit: `853`, `12.4 k`, `4.9 M`, `7.8 bn`. */
export function formatAmount(value: Figure): string {
  if (value === null || value === undefined || !Number.isFinite(value)) return MISSING
  const size = Math.abs(value)
  if (size >= 0.99995e9) return `${formatFixed(value / 1e9, 1)} bn`
  if (size >= 0.99995e6) return `${formatFixed(value / 1e6, 1)} M`
  if (size >= 1e4) return `${formatFixed(value / 1e3, 1)} k`
  return formatFixed(value, 0)
}

/** Bytes in decimal units: `11.4 MB`. */
export function formatBytes(value: Figure): string {
  if (value === null || value === undefined || !Number.isFinite(value)) return MISSING
  if (value >= 1e9) return `${formatFixed(value / 1e9, 1)} GB`
  if (value >= 1e6) return `${formatFixed(value / 1e6, 1)} MB`
  if (value >= 1e3) return `${formatFixed(value / 1e3, 1)} kB`
  return `${formatFixed(value, 0)} B`
}

/** `0.59–0.75`; with a negative bound `−0.10 to 0.20`. */
export function formatInterval(
  ci: readonly [number, number] | null | undefined,
  format: (value: number) => string,
): string {
  if (!ci) return MISSING
  const [lo, hi] = ci
  return `${format(lo)}${lo < 0 || hi < 0 ? ' to ' : '–'}${format(hi)}`
}

/** `1 file`, `2 files`, `1,024 files`. */
export function formatPlural(count: number, one: string, many = `${one}s`): string {
  return `${formatCount(count)} ${count === 1 ? one : many}`
}

/** A feature's value: three decimals below 1, fewer above; '3.2e-7' where those would show nothing. */
export function formatFeature(value: Figure): string {
  if (value === null || value === undefined || Number.isNaN(value)) return MISSING
  const size = Math.abs(value)
  if (size > 0 && size < 0.0005) return value.toExponential(1).replace('-', '−')
  return formatFixed(value, size >= 100 ? 0 : size >= 10 ? 1 : size >= 1 ? 2 : 3)
}
