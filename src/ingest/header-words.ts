import type { ColumnRole } from '../contracts/ingest'

const LONGEST_WORD = 80

/** A header cell in lower case, without brackets, units, numbering and punctuation. */
export function headerWord(text: string): string {
  return text
    .slice(0, LONGEST_WORD)
    .normalize('NFC')
    .toLowerCase()
    .replace(/^\s*\d+[a-z]?\.\s+/, '')
    .replace(/\([^)]*\)/g, '')
    .replace(/[<>"'*#]/g, '')
    .replace(/[._\-/\s]+/g, ' ')
    .trim()
}

const words = (...lines: readonly string[]): readonly string[] => lines.join('|').split('|')

/** Words of each role, the most telling first. */
const HEADER_WORDS: Readonly<Record<Exclude<ColumnRole, 'skip'>, readonly string[]>> = {
  date: words(
    'date|datetime|date time|trade date|tradedate|trading date|trading day|datum|fecha|data|day',
    'timestamp|snapped at|time|open time|opentime|timeopen|begin|unix|unix timestamp|unix time',
    'epoch|dt|t',
  ),
  symbol: words(
    'symbol|ticker|holding ticker|tic|ticker symbol|stock symbol|act symbol|secid|ric|instrument|pair|code',
    'stock code|coin|asset|security id',
  ),
  open: words(
    'open|open price|opening price|price open|eröffnung|eröffn|erster|apertura|ouverture|ouv|abertura',
    'opn|o',
  ),
  high: words(
    'high|high price|price high|day high|hoch|tageshoch|max|maximum|máximo|maximo|massimo|haut',
    'plus haut|hi|h',
  ),
  low: words(
    'low|low price|price low|day low|tief|tagestief|min|minimum|mínimo|minimo|bas|plus bas|lo|l',
  ),
  close: words(
    'close|close last|close price|closing price|price close|closing|schluss|schlusskurs|zuletzt|cierre',
    'kurs|cours|koers|prix|prezzo|precio|nav|clôture|cloture|chiusura|fechamento|price|last|last price|último|ultimo|dernier|settle|cls|c',
  ),
  adjClose: words('adj close|adjclose|adjusted close|adjustedclose|close adjusted'),
  volume: words(
    'volume|vol|volumen|trade volume|trading volume|total volume|tottrdqty|tick volume|tickvol',
    'umsatz|shares traded|qty|v',
  ),
}

const OTHER_ROLES = ['symbol', 'open', 'high', 'low', 'close', 'adjClose', 'volume'] as const
const PRICE_ROLES = ['open', 'high', 'low', 'close'] as const

/** Columns whose word is known for a role, the most telling first. */
export function columnsNamed(
  words: readonly string[],
  role: Exclude<ColumnRole, 'skip'>,
): number[] {
  return HEADER_WORDS[role].flatMap((word) => {
    const column = words.indexOf(word)
    return column >= 0 ? [column] : []
  })
}

/**
 * Role of every column by its word alone, dates left out: which of several date columns to take
 * depends on their cells.
 */
export function rolesOfWords(words: readonly string[]): ColumnRole[] {
  const roles = words.map((): ColumnRole => 'skip')
  for (const role of OTHER_ROLES) {
    const column = columnsNamed(words, role)[0]
    if (column !== undefined && roles[column] === 'skip') roles[column] = role
  }
  if (!roles.includes('close')) takePrefixed(words, roles)
  if (!roles.includes('volume')) {
    const column = words.findIndex((word) => word.startsWith('volume '))
    if (column >= 0) roles[column] = 'volume'
  }
  return roles
}

/** `btc` of `btc_open ... btc_close`: one prefix before all four prices; null when there is none. */
export function pricePrefix(words: readonly string[]): string | null {
  const prefixes = words.filter((word) => word.endsWith(' close')).map((word) => word.slice(0, -6))
  return (
    prefixes.find((prefix) => PRICE_ROLES.every((role) => words.includes(`${prefix} ${role}`))) ??
    null
  )
}

function takePrefixed(words: readonly string[], roles: ColumnRole[]): void {
  const prefix = pricePrefix(words)
  if (prefix === null) return
  for (const role of [...PRICE_ROLES, 'volume'] as const) {
    const column = words.indexOf(`${prefix} ${role}`)
    if (column >= 0) roles[column] = role
  }
}

/** True when the text names a column of symbols. */
export function namesSymbols(text: string): boolean {
  return HEADER_WORDS.symbol.includes(headerWord(text))
}
