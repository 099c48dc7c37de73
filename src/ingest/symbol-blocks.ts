import { headerWord, namesSymbols } from './header-words'
import { cellText, type RowCursor } from './row-cursor'
import { isNoise } from './symbol-of-path'

const TITLE = /^#*\s*(?:([a-z ]+?)\s*[:=]\s*)?([A-Z^][A-Z0-9]{0,9}(?:[.\-^=/][A-Z0-9]{1,6})?)$/i

/**
 * Symbol of a line above a header, `AAPL` or `Symbol: AAPL`; null when it is another line. Without
 * a word before it, it must be short and in capitals, and no word such as DATA.
 */
export function symbolOfTitle(text: string): string | null {
  const [, word, symbol] = TITLE.exec(text.trim()) ?? []
  if (symbol === undefined) return null
  if (word !== undefined) return namesSymbols(word) ? symbol.toUpperCase() : null
  const bare = symbol === symbol.toUpperCase() && symbol.length <= 8 && /[A-Z]/.test(symbol)
  return bare && !isNoise(symbol) ? symbol : null
}

/** Follows the rows that are no data: tables one below another, each under the line of its symbol. */
export interface SymbolBlocks {
  /** Takes a row without a date; the symbol of the rows from here on, or null when it stays. */
  readonly symbolFrom: (cursor: RowCursor) => string | null
}

export function createSymbolBlocks(header: readonly string[]): SymbolBlocks {
  const words = header.map(headerWord)
  let title: string | null = null
  return {
    symbolFrom: (cursor) => {
      const cells = words.map((_, column) => cellText(cursor, column))
      if (cells.slice(1).every((cell) => cell === '')) {
        title = symbolOfTitle(cells[0] ?? '')
        return null
      }
      const repeats = cells.every((cell, column) => headerWord(cell) === words[column])
      return repeats ? title : null
    },
  }
}
