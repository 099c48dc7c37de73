import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { coilError } from '../contracts/errors'
import type { Instrument } from '../core/columns/instrument'
import type { ParsedFile } from '../ingest/parsed-file'
import { readSource } from '../ingest/read-source'
import { mergeBars } from '../pipeline/data/merge-bars'

interface RawFile {
  readonly path: string
  readonly bytes: Uint8Array
}

/** Paths below a folder in name order, or the path itself; throws `not_found`. */
function expand(path: string): readonly string[] {
  if (path === '-') return [path]
  const stat = statSync(path, { throwIfNoEntry: false })
  if (stat === undefined)
    throw coilError('not_found', `there is no file ${path}`, { stage: 'read', details: { path } })
  if (!stat.isDirectory()) return [path]
  return readdirSync(path)
    .filter((name) => !name.startsWith('.'))
    .sort()
    .flatMap((name) => expand(join(path, name)))
}

function load(path: string): RawFile {
  if (path === '-') return { path: 'stdin', bytes: readFileSync(0) }
  return { path, bytes: readFileSync(path) }
}

/** Every file behind the given paths, archives and folders opened, as it was understood. */
export async function readFiles(paths: readonly string[]): Promise<readonly ParsedFile[]> {
  const files: ParsedFile[] = []
  for (const path of paths.flatMap(expand)) {
    const { path: name, bytes } = load(path)
    files.push(...(await readSource(name, bytes)))
  }
  return files
}

/**
 * Instruments of some files in order of symbol; bars of one symbol in several files are merged, the
 * later file winning. Refused files are named on stderr. Throws `no_bars` when none are left.
 */
export async function readInstruments(paths: readonly string[]): Promise<readonly Instrument[]> {
  const bySymbol = new Map<string, Instrument>()
  for (const { path, report, series } of await readFiles(paths)) {
    if (report.refused) process.stderr.write(`coil: ${path} refused: ${report.refused.message}\n`)
    for (const one of series) {
      const before = bySymbol.get(one.symbol)
      const bars = before ? mergeBars(before.bars, one.bars, 'incoming').bars : one.bars
      bySymbol.set(one.symbol, { ...(before ?? one), bars })
    }
  }
  if (bySymbol.size === 0)
    throw coilError('no_bars', 'none of the files holds daily bars', {
      stage: 'read',
      details: { files: paths.join(' ') },
      hint: 'See what each file is understood to be with: coil inspect FILE...',
    })
  return [...bySymbol.values()].sort((a, b) => (a.symbol < b.symbol ? -1 : 1))
}
