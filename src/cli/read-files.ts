import { coilError } from '../contracts/errors'
import type { Instrument } from '../core/columns/instrument'
import type { ParsedFile } from '../ingest/parsed-file'
import { readAny } from '../ingest/read-one'
import { refusedFile } from '../ingest/refused-file'
import { mergeBars } from '../pipeline/data/merge-bars'
import { filesBelow, readBytes, shownPath, whyUnusable } from './file-bytes'

async function readPath(path: string): Promise<readonly ParsedFile[]> {
  const name = shownPath(path)
  const bytes = await readBytes(path)
  if (bytes instanceof Uint8Array) return readAny(name, bytes)
  return [refusedFile(name, 0, 'unreadable', `${name} cannot be read: ${whyUnusable(bytes)}`)]
}

/**
 * Every file behind the given paths, archives and folders opened, as it was understood; one that
 * cannot be read is refused like one that cannot be understood. Throws `not_found` on a given path
 * that does not exist.
 */
export async function readFiles(paths: readonly string[]): Promise<readonly ParsedFile[]> {
  const files: ParsedFile[] = []
  for (const path of paths.flatMap((given) => filesBelow(given))) {
    files.push(...(await readPath(path)))
  }
  return files
}

/**
 * Instruments of some files in order of symbol; bars of one symbol in several files are merged, the
 * later file winning. Refused files are named on stderr. Throws `no_bars` when none are left.
 */
export async function readInstruments(paths: readonly string[]): Promise<readonly Instrument[]> {
  const bySymbol = new Map<string, Instrument>()
  const refused: string[] = []
  for (const { path, report, series } of await readFiles(paths)) {
    if (report.refused) {
      refused.push(report.refused.message)
      process.stderr.write(`coil: ${path} refused: ${report.refused.message}\n`)
    }
    for (const one of series) {
      const before = bySymbol.get(one.symbol)
      const bars = before ? mergeBars(before.bars, one.bars, 'incoming').bars : one.bars
      bySymbol.set(one.symbol, { ...(before ?? one), bars })
    }
  }
  if (bySymbol.size === 0)
    throw coilError('no_bars', 'none of the files holds daily bars', {
      stage: 'read',
      details: { files: paths.join(' '), refused: refused.join(' ') },
      hint: 'See what each file is understood to be with: coil inspect FILE...',
    })
  return [...bySymbol.values()].sort((a, b) => (a.symbol < b.symbol ? -1 : 1))
}
