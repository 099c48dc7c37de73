const EXTENSION = /\.(csv|txt|tsv|tab|json|dat|asc|prn|gz|zip)$/i
/** Parts of file names that name a source, an exchange or a kind of data. */
const NOISE = new RegExp(
  '^(' +
    [
      'yahoo|yfinance|stooq|nasdaq|nyse|amex|arca|bats|cboe|otc|xetr|lse|tsx|asx|nse|bse',
      'binance|bitstamp|bitfinex|coinbase|kraken|gemini|bybit|okx|kucoin|bittrex|poloniex|ftx',
      'investing|tradingview|coingecko|coinmarketcap|cmc|cryptodatadownload|alphavantage|moex',
      'com|data|dataset|daily|day|d|d1|1d|hist|historical|historicaldata|history|price|prices',
      'stock|stocks|coin|crypto|quote|quotes|candle|candles|kline|klines|ohlc|ohlcv|bars|eod',
      'download|export|max|full|all|adjusted|unadjusted|final|clean|raw|us',
    ].join('|') +
    ')$',
)

/**
 * Symbol that a file name carries: `AAPL.csv`, `aapl.us.txt`, `tsm_us_d.csv`,
 * `Binance_DOGEUSDT_d.csv`, `BATS_TSLA, 1D.csv`. Names of one part are taken whole, in capitals.
 */
export function symbolOfPath(path: string): string {
  let name = path.split(/[/\\]/).at(-1) ?? ''
  while (EXTENSION.test(name)) name = name.replace(EXTENSION, '')
  name = name.trim()
  const stooq = /^([a-z0-9.^-]+)_([a-z]{2})_[dwm]$/.exec(name)
  if (stooq) return `${stooq[1]}.${stooq[2]}`.toUpperCase()
  const parts = name.split(/[_,\s()]+/).filter((part) => part !== '')
  const telling = parts.filter((part) => !isNoise(part))
  const capital = telling.find((part) => /^[A-Z0-9.^=\-!&]{1,24}$/.test(part) && /[A-Z]/.test(part))
  return (capital ?? telling[0] ?? (name || 'UNNAMED')).toUpperCase()
}

/** True for a part of a name that says where data comes from, or of what kind it is. */
export function isNoise(part: string): boolean {
  if (/^[\d-]+$/.test(part)) return true
  return part === part.toUpperCase() && part.length < 3 && !/\d/.test(part)
    ? false
    : NOISE.test(part.toLowerCase())
}
