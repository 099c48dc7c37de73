import { toAppError } from '../contracts/errors'
import { type ArchiveLimits, expandSource } from './archive'
import { openTable } from './open-table'
import type { ParsedFile, ReadOptions } from './parsed-file'
import { readPrices } from './read-prices'
import { refusedFile } from './refused-file'
import { signatureOf } from './signature'
import { universeFile } from './universe-file'

export type { ParsedFile, ParsedSeries, ReadOptions } from './parsed-file'

/**
 * Reads one dropped file: a table of prices, a list of symbols, or a zip or gzip archive of them
 * (recognised by content). One `ParsedFile` per table, in archive order. Never throws on bytes: what
 * cannot be read is refused with a code and a sentence, and its neighbours are read.
 */
export function readSource(
  path: string,
  bytes: Uint8Array,
  options: ReadOptions = {},
  limits?: ArchiveLimits,
): ParsedFile[] {
  const files: ParsedFile[] = []
  for (const file of expandSource(path, bytes, limits)) {
    files.push(
      'bytes' in file
        ? readFileSafely(file.path, file.bytes, options)
        : refusedFile(file.path, file.size, file.code, file.message),
    )
  }
  if (files.length === 0) {
    files.push(refusedFile(path, bytes.length, 'empty', `${path} holds no files.`))
  }
  return files
}

/** A file that breaks the reader, by its size for instance, must not take its neighbours along. */
function readFileSafely(path: string, bytes: Uint8Array, options: ReadOptions): ParsedFile {
  try {
    return readFile(path, bytes, options)
  } catch (thrown) {
    const { code, message } = toAppError(thrown, 'read')
    return refusedFile(path, bytes.length, code, `${path} cannot be read: ${message}`)
  }
}

function readFile(path: string, bytes: Uint8Array, options: ReadOptions): ParsedFile {
  const table = openTable(path, bytes)
  if ('code' in table) {
    const { code, message, encoding } = table
    return refusedFile(path, bytes.length, code, message, { encoding })
  }
  const signature = signatureOf(table)
  const learned = options.mapping ? undefined : options.learned?.get(signature)
  const chosen = learned ? { ...options, mapping: learned.mapping } : options
  const mapped = chosen.mapping?.columns.length === table.layout.header.length
  const read = (mapped ? null : universeFile(table)) ?? readPrices(table, chosen)
  return { ...read, signature, learnedAt: learned && mapped ? learned.learnedAt : null }
}
