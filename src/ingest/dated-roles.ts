import { cellsOf, type DatedTable, daysOf, valueOf } from './dated-table'
import { headerWord } from './header-words'
import { NOT_A_NUMBER } from './number-cell'

/** What the columns of a file of dated values mean. */
export interface DatedRoles {
  readonly date: number | null
  readonly symbol: number | null
  readonly available: number | null
  readonly values: readonly number[]
  /** The value column that looks most like attention. */
  readonly suggested: number
}

const DATE_WORD = /^(date|day|week|month|time|timestamp|datetime|when|period)\b/
const SYMBOL_WORD = /^(symbol|ticker|term|asset|coin|stock)\b/
const AVAILABLE_WORD = /\b(available|availability|published|publication|released|known)\b/
const ATTENTION_WORD = /view|count|freq|mention|interest|hits|search|attention|fng|score|worldwide/
const TICKER = /^[A-Za-z][A-Za-z0-9]{0,11}([.\-=/][A-Za-z0-9]{1,6})?$/

/** Rows that columns are judged by. */
const TRIED = 200

const mostly = (texts: readonly string[], test: (text: string) => boolean): boolean => {
  const filled = texts.filter((text) => text !== '')
  return filled.length > 0 && filled.filter(test).length * 2 > filled.length
}

const holdsDates = (texts: readonly string[], named: boolean): boolean => {
  const days = daysOf(texts)
  if (days === null) return false
  return named || texts.some((text) => /[-/. ]/.test(text.trim()))
}

/** Understands the columns, or says in a sentence what is missing. */
export function rolesOf(table: DatedTable): DatedRoles | string {
  const words = table.header.map(headerWord)
  const tried = { rows: table.rows.slice(0, TRIED) }
  const columns = words.map((word, index) => ({ word, index, texts: cellsOf(tried, index) }))
  const isNumeric = (texts: readonly string[]) =>
    mostly(texts, (text) => valueOf(text, table.decimal) < NOT_A_NUMBER)
  const available = columns.find(
    ({ word, texts }) => AVAILABLE_WORD.test(word) && holdsDates(texts, true),
  )
  const others = columns.filter(({ index }) => index !== available?.index)
  const date =
    others.find(({ word, texts }) => DATE_WORD.test(word) && holdsDates(texts, true)) ??
    others.find(({ texts }) => !isNumeric(texts) && holdsDates(texts, false))
  const named = others.find(
    ({ word, index, texts }) =>
      index !== date?.index && SYMBOL_WORD.test(word) && mostly(texts, (t) => TICKER.test(t)),
  )
  const symbol =
    named ?? (date ? undefined : others.find(({ texts }) => mostly(texts, (t) => TICKER.test(t))))
  if (!date && !symbol)
    return `${table.path} has neither a column of dates nor one of symbols: one of them is needed beside the values.`
  const values = others.filter(
    ({ index, texts }) => index !== date?.index && index !== symbol?.index && isNumeric(texts),
  )
  const [first] = values
  if (!first) return `${table.path} has no column of numbers beside its dates.`
  const suggested = values.find(({ word }) => ATTENTION_WORD.test(word)) ?? first
  return {
    date: date?.index ?? null,
    symbol: symbol?.index ?? null,
    available: available?.index ?? null,
    values: values.map(({ index }) => index),
    suggested: suggested.index,
  }
}
