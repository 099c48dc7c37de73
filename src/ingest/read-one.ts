import { toAppError } from '../contracts/errors'
import { expandSource } from './archive'
import type { ParsedFile, ReadOptions } from './parsed-file'
import { readSource } from './read-source'
import { refusedFile } from './refused-file'

const MAGIC = [0x50, 0x41, 0x52, 0x31]

/** Parquet files begin and end with `PAR1`. */
export const isParquet = (bytes: Uint8Array): boolean =>
  bytes.length > 12 && MAGIC.every((byte, at) => bytes[at] === byte)

/** As `readSource`, Parquet included; its reader is loaded at its first use. */
export async function readOne(
  path: string,
  bytes: Uint8Array,
  options: ReadOptions = {},
): Promise<readonly ParsedFile[]> {
  if (!isParquet(bytes)) return readSource(path, bytes, options)
  let text: Uint8Array
  try {
    const { parquetToDelimited } = await import('./parquet-table')
    text = await parquetToDelimited(bytes)
  } catch (thrown) {
    const { message } = toAppError(thrown, 'read')
    const words = `${path} cannot be read as Parquet: ${message}. Save it again, or as CSV.`
    return [refusedFile(path, bytes.length, 'bad_parquet', words, { encoding: 'parquet' })]
  }
  return readSource(path, text, options).map((file) => ({
    ...file,
    bytes: bytes.length,
    report: { ...file.report, encoding: 'parquet', delimiter: '' },
  }))
}

/** Every file behind a path, archives opened; one that cannot be read is refused beside its neighbours. */
export async function readAny(path: string, bytes: Uint8Array): Promise<readonly ParsedFile[]> {
  const files: ParsedFile[] = []
  for (const file of expandSource(path, bytes)) {
    if ('bytes' in file) files.push(...(await readOne(file.path, file.bytes)))
    else files.push(refusedFile(file.path, file.size, file.code, file.message))
  }
  return files.length > 0 ? files : readSource(path, bytes)
}
