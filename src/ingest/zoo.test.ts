import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { sharedData } from '../testing/shared-data'
import { readSource } from './read-source'
import { readUniverse } from './universe'

/**
 * Every file is read without a rejected row. Columns: file, format, interval, rows, first..last, last
 * close, rows whose date appeared before (whatever their symbol), symbols, warnings.
 */
const ZOO = `
yahoo_classic_NVDA.csv | yahoo | daily | 2000 | 2007-01-24..2014-12-31 | 20.049999 | 0 | NVDA | adj_close_not_used
yahoo_pre2017_KO_adjclose_last.csv | yahoo_pre2017 | daily | 356 | 1997-01-02..1998-06-01 | 79.5 | 0 | KO | adj_close_not_used
yahoo_AAPL_observable.csv | yahoo | daily | 1260 | 2013-05-13..2018-05-11 | 188.589996 | 0 | AAPL | adj_close_not_used
yfinance_tzaware_KAP.IL.csv | yfinance | daily | 665 | 2022-01-04..2024-08-22 | 36.75 | 0 | KAP.IL | adj_close_not_used
yfinance_tz_descending_100x_SSW.JO.csv | yfinance | daily | 29 | 2023-05-02..2023-06-09 | 33.619999 | 0 | SSW.JO | adj_close_not_used inconsistent_ohlc price_jump
nasdaq_com_GME.csv | nasdaq | daily | 2000 | 2016-03-22..2024-03-01 | 14.95 | 0 | GME | -
investing_bom_crlf_BTC.csv | investing | daily | 2000 | 2017-10-25..2023-04-16 | 30306.9 | 0 | BTC | -
investing_quoted_TSLA.csv | investing | daily | 22 | 2026-01-14..2026-02-13 | 417.44 | 0 | TSLA | -
cryptodatadownload_DOGEUSDT.csv | cryptodatadownload | daily | 751 | 2020-07-10..2022-07-30 | 0.06922 | 0 | DOGE/USDT | price_jump
bybit_kline_BTCUSDT.csv | bybit | daily | 1826 | 2020-11-15..2025-11-13 | 102234.5 | 1 | BTCUSDT | duplicate_dates
cmc_kaggle_coin_Dogecoin.csv | coinmarketcap | daily | 1648 | 2017-01-01..2021-07-06 | 0.23442176 | 0 | DOGE | price_jump quote_volume
cmc_graph_semicolon_BTC_monthly.csv | coinmarketcap_chart | monthly | 132 | 2013-04-01..2024-03-01 | 71333.6479258644 | 0 | BTC | price_jump quote_volume
coingecko_export_BTC.csv | coingecko | daily | 1722 | 2013-04-28..2018-01-15 | 14411.9977069182 | 0 | BTC | quote_volume close_only volume_missing
stooq_d_TSM.csv | stooq | daily | 2000 | 2017-01-27..2025-01-08 | 206.58 | 0 | TSM | -
stooq_ascii_AAPL.US.txt | stooq_ascii | daily | 28 | 2024-09-20..2024-10-29 | 233.78 | 0 | AAPL.US | -
tradingview_TSLA_indicators.csv | tradingview | daily | 23 | 2010-06-29..2010-07-30 | 1.329332 | 0 | TSLA | volume_missing
generic_openinterest_2006.csv | generic | daily | 255 | 2006-01-02..2006-12-29 | 4119.94 | 0 | GENERIC | -
alphavantage_daily_IBM_indexcol.csv | alpha_vantage | daily | 50 | 2025-10-06..2025-12-15 | 308.66 | 0 | IBM | -
alphavantage_daily_IBM.csv | alpha_vantage | daily | 50 | 2025-10-06..2025-12-15 | 308.66 | 0 | IBM | -
mt5_tab_headerless_XAUUSD.csv | metatrader | daily | 20 | 2026-04-06..2026-04-28 | 4595.365 | 0 | XAUUSD | -
nse_bhavcopy_2020-01-30.csv | nse_bhavcopy | unknown | 16 | 2020-01-30..2020-01-30 | 4486 | 15 | - | conflicting_dates
moex_candles_headerless_SBER.csv | headerless | daily | 25 | 2023-11-27..2023-12-29 | 270.82 | 0 | SBER | -
vega_stocks_long_monthly.csv | generic | monthly | 560 | 2000-01-01..2010-03-01 | 223.02 | 437 | MSFT AMZN IBM GOOG AAPL | close_only volume_missing
vega_ohlc.json | generic | daily | 44 | 2009-06-01..2009-07-31 | 25.92 | 0 | VEGA | volume_missing
prefixed_columns_btc_with_fng.csv | generic | daily | 2000 | 2020-06-26..2025-12-16 | 87829 | 0 | BTC | -
lean_decicents_headerless_AAPL.csv | lean | daily | 2000 | 2013-04-23..2021-03-31 | 1221500 | 0 | AAPL | deci_cents price_jump
derived_german_onvista_AMC.csv | onvista | daily | 750 | 2021-03-10..2024-03-01 | 4.36 | 0 | AMC | -
derived_utf16le_tab_AMC.txt | generic | daily | 750 | 2021-03-10..2024-03-01 | 4.36 | 0 | AMC | -
yahoo_style_AMC.csv.gz | yahoo | daily | 750 | 2021-03-10..2024-03-01 | 4.36 | 0 | AMC | adj_close_not_used
binance_klines_headerless_DOTUSDT.csv | binance_klines | daily | 600 | 2020-12-08..2022-07-30 | 8.29 | 0 | DOTUSDT | -
`
  .trim()
  .split('\n')
  .map((line) => {
    const cells = line.split('|').map((cell) => cell.trim())
    const [file = '', format, interval, rows, span = '', lastClose, repeated, symbols, codes] =
      cells
    const words = (text = ''): string[] => (text === '-' ? [] : text.split(' '))
    const [first, last] = span.split('..')
    const report = { format, interval, rows: Number(rows), accepted: Number(rows), first, last }
    return {
      file,
      report: { ...report, lastClose: Number(lastClose), rejected: [] },
      repeated: Number(repeated),
      symbols: words(symbols),
      codes: words(codes),
    }
  })

const LONE_DATE = 'nse_bhavcopy_2020-01-30.csv'

test.each(ZOO)(
  '$file is read as the manifest says',
  ({ file, report, repeated, symbols, codes }) => {
    const path = sharedData('zoo_prices', file)
    if (!path) return
    const [parsed, ...others] = readSource(file, readFileSync(path))
    expect(others).toEqual([])
    expect(parsed?.report).toMatchObject(report)
    expect(parsed?.report.warnings.map(({ code }) => code).sort()).toEqual([...codes].sort())
    if (file !== LONE_DATE) expect(parsed?.report.symbols).toEqual(symbols)
    if (symbols.length === 1) expect(parsed?.report.duplicates).toBe(repeated)
    expect(parsed?.report.refused?.code).toBe(
      report.interval === 'monthly' ? 'not_daily' : undefined,
    )
  },
)

test('symbols of one exchange day are series of one bar, the last row of a symbol winning', () => {
  const path = sharedData('zoo_prices', LONE_DATE)
  if (!path) return
  const [parsed] = readSource(LONE_DATE, readFileSync(path))
  expect(parsed?.report).toMatchObject({ duplicates: 1 })
  expect(parsed?.series).toHaveLength(15)
  expect(parsed?.series.every(({ bars }) => bars.day.length === 1)).toBe(true)
})

test('dates that several symbols share count as repeated dates, not as duplicates', () => {
  const stocks = ZOO.find(({ file }) => file.startsWith('vega_stocks'))
  const path = stocks && sharedData('zoo_prices', stocks.file)
  if (!path) return
  const rows = readFileSync(path, 'utf8').trim().split('\n').slice(1)
  const dates = new Set(rows.map((row) => row.split(',')[1]))
  expect(rows.length - dates.size).toBe(stocks.repeated)
  expect(readSource(stocks.file, readFileSync(path))[0]?.report.duplicates).toBe(0)
})

/** File, symbols, distinct symbols, first, last. */
const UNIVERSES = [
  ['nasdaq_screener_2021.csv', 7178, 7178, 'A', 'ZYXI'],
  ['sp500_constituents.csv', 503, 503, 'MMM', 'ZTS'],
  ['ishares_IWM_banner.csv', 1949, 1948, 'BE', 'SBT'],
  ['nifty500.csv', 500, 500, '360ONE', 'ECLERX'],
  ['cmc_top2000.csv', 1741, 1707, 'BTC', 'FANX'],
  ['tickers_one_per_line.txt', 50, 50, 'AAPL', 'BA'],
  ['tradingview_watchlist.txt', 15, 15, 'ROVI', 'XUCD'],
] as const

test.each(UNIVERSES)(
  '%s lists the symbols that the manifest says',
  (file, symbols, unique, first, last) => {
    const path = sharedData('zoo_universe', file)
    if (!path) return
    const bytes = readFileSync(path)
    expect(readUniverse(file, bytes)).toMatchObject({ symbols, unique, first, last })
    const [parsed] = readSource(file, bytes)
    expect(parsed?.universe?.members).toHaveLength(unique)
    expect(parsed?.series).toEqual([])
    expect(parsed?.report.refused).toBeUndefined()
  },
)

test('names, classes, the date and the rows that are no members of real lists are kept', () => {
  const read = (file: string) => {
    const path = sharedData('zoo_universe', file)
    return path ? readSource(file, readFileSync(path))[0] : null
  }
  const fund = read('ishares_IWM_banner.csv')
  if (!fund) return
  expect(fund.universe?.asOf).toBe('2026-01-21')
  expect(fund.universe?.members[0]).toEqual({
    symbol: 'BE',
    name: 'BLOOM ENERGY CLASS A CORP',
    assetClass: 'stock',
  })
  const reasons = new Set(fund.report.rejected.map(({ reason }) => reason.replace(/ .*/, '')))
  expect(reasons).toEqual(new Set(['asset', 'no', 'not']))
  const coins = read('cmc_top2000.csv')?.universe?.members ?? []
  expect(coins[0]).toEqual({ symbol: 'BTC', name: 'Bitcoin', assetClass: 'crypto' })
  const spoken = read('nifty500.csv')?.universe?.members ?? []
  expect(spoken.find(({ symbol }) => symbol === 'M&M')?.assetClass).toBe('stock')
})
