import type { ColumnRole, DateOrder } from '../contracts/ingest'
import type { AssetClass } from '../core/columns/instrument'

export interface FormatNote {
  readonly code: string
  readonly message: string
}

/** What is known of a layout beyond its columns. */
export interface FormatFacts {
  readonly id: string
  /** The order of day and month that the source always writes. */
  readonly dateOrder?: DateOrder
  readonly assetClass?: AssetClass
  /** ISO 4217 code of the prices. */
  readonly currency?: string
  readonly note?: FormatNote
}

export interface HeaderFormat extends FormatFacts {
  /** Matched against the words of the header joined by commas. */
  readonly header: RegExp
  /** Matched against the path, for layouts that several sources share. */
  readonly path?: RegExp
}

export interface HeaderlessFormat extends FormatFacts {
  /** Matched against one letter a column, see `shapeOf`. */
  readonly shape: RegExp
  readonly roles?: readonly ColumnRole[]
}

const QUOTE_VOLUME: FormatNote = {
  code: 'quote_volume',
  message:
    'Volume of this source is traded value in the quote currency, not units: kept as filed, so ' +
    'filters on close times volume are too generous.',
}

/** Sources recognised by their header; the first that matches names the file. */
export const HEADER_FORMATS: readonly HeaderFormat[] = [
  { id: 'yahoo', header: /^date,open,high,low,close,adj close,volume$/ },
  { id: 'yahoo_pre2017', header: /^date,open,high,low,close,volume,adj close$/ },
  {
    id: 'yfinance',
    header: /^(date|datetime)?,open,high,low,close,(adj close,)?volume,dividends,stock splits/,
  },
  {
    id: 'nasdaq',
    header: /^date,close( last)?,volume,open,high,low$/,
    dateOrder: 'mdy',
    assetClass: 'stock',
    currency: 'USD',
  },
  {
    id: 'alpha_vantage',
    header: /^,?timestamp,open,high,low,close,(volume|adjusted close,volume,.*)$/,
  },
  { id: 'stooq_ascii', header: /^ticker,per,date,time,open,high,low,close,vol,openint$/ },
  {
    id: 'stooq',
    header: /^date,open,high,low,close(,volume)?$/,
    path: /stooq|_[a-z]{2}_[dwm]\.csv$/i,
  },
  {
    id: 'bybit',
    header: /^timestamp,open,high,low,close,volume,turnover(,date)?$/,
    assetClass: 'crypto',
  },
  { id: 'investing', header: /^date,price,open,high,low,(vol,)?change %$/ },
  {
    id: 'cryptodatadownload',
    header: /^unix( timestamp)?,date,symbol,open,high,low,close,volume/,
    assetClass: 'crypto',
  },
  {
    id: 'coinmarketcap',
    header: /^sno,name,symbol,date,high,low,open,close,volume,marketcap$/,
    dateOrder: 'mdy',
    assetClass: 'crypto',
    currency: 'USD',
    note: QUOTE_VOLUME,
  },
  {
    id: 'coinmarketcap_chart',
    header: /^(timeopen,.*)?name,open,high,low,close,volume,marketcap,.*timestamp$/,
    assetClass: 'crypto',
    note: QUOTE_VOLUME,
  },
  {
    id: 'coingecko',
    header: /^snapped at,price,market cap,total volume$/,
    assetClass: 'crypto',
    note: QUOTE_VOLUME,
  },
  {
    id: 'binance_klines',
    header: /^open ?time,open,high,low,close,volume,close ?time/,
    assetClass: 'crypto',
  },
  { id: 'tradingview', header: /^time,open,high,low,close(,|$)/ },
  {
    id: 'onvista',
    header: /^datum,eröffnung,hoch,tief,schluss(,währung)?,volumen$/,
    dateOrder: 'dmy',
  },
  {
    id: 'nse_bhavcopy',
    header: /^symbol,series,open,high,low,close,last,prevclose,tottrdqty/,
    assetClass: 'stock',
    currency: 'INR',
  },
  { id: 'long', header: /^(symbol|ticker),date,open,high,low,close,volume$/ },
]

/**
 * Sources recognised by their cells, for files without a header. Letters: E epoch, S `YYYYMMDD
 * HH:MM`, D any other date, H time of day, I integers, F numbers, T text, _ empty; after a blank the
 * delimiter.
 */
export const HEADERLESS_FORMATS: readonly HeaderlessFormat[] = [
  { id: 'binance_klines', shape: /^E[IF]{5}E[IF]{4,5} /, assetClass: 'crypto' },
  {
    id: 'lean',
    shape: /^SI{5} /,
    assetClass: 'stock',
  },
  { id: 'metatrader', shape: /^DH?[IF]{4}I{1,3} \t/ },
]
