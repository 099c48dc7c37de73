import type { Plugin } from 'vite'

interface Bound {
  readonly file: string
  readonly written: string
  readonly bounded: string
}

/** Where the place to read from is lost, no run has a value, for ever. */
const NEVER_EMPTY = `if (!(count > 0)) throw new Error('a run holds no values')`

/**
 * A damaged Parquet page may claim thousands of millions of values, and hyparquet (1.33 and before) writes
 * them all, or waits for ever: for runs longer than what is left to read or empty, and pages longer than the
 * rows of their group.
 */
const BOUNDS: readonly Bound[] = [
  {
    file: 'encoding',
    written: 'const count = header >>> 1\n',
    bounded: `const count = Math.min(header >>> 1, output.length - seen)
      ${NEVER_EMPTY}\n`,
  },
  {
    file: 'encoding',
    written: 'let count = header >> 1 << 3 // values to read\n',
    bounded: `let count = Math.min((header >>> 1) * 8, (output.length - seen + 7) & ~7)
  ${NEVER_EMPTY}\n`,
  },
  {
    file: 'column',
    written: 'const header = parquetHeader(reader)\n',
    bounded: `const header = parquetHeader(reader)
    const page = header.data_page_header ?? header.data_page_header_v2 ?? header.dictionary_page_header
    if (isFlat && !(page?.num_values <= selectEnd))
      throw new Error('a page claims ' + page?.num_values + ' values of ' + selectEnd + ' rows')\n`,
  },
]

/** Bounds what the library reads where it is bundled; a library written otherwise stops the build. */
export function boundedParquet(): Plugin {
  return {
    name: 'bounded-parquet',
    enforce: 'pre',
    transform(code, id) {
      const [, file] = /hyparquet\/src\/(\w+)\.js(?:\?|$)/.exec(id) ?? []
      const own = BOUNDS.filter((bound) => bound.file === file)
      if (own.length === 0) return null
      for (const { written } of own)
        if (code.split(written).length !== 2)
          throw new Error(`hyparquet no longer holds “${written.trim()}” once: is it bounded now?`)
      return own.reduce((text, { written, bounded }) => text.replace(written, bounded), code)
    },
  }
}
