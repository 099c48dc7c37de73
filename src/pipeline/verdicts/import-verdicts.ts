import { group } from 'd3-array'
import type { SourceFile } from '../../contracts/source-file'
import type { VerdictLine } from '../../contracts/verdict-schema'
import type { ForeignVerdict, Verdict, VerdictImport } from '../../contracts/verdicts'
import { hashParts } from '../../core/columns/content-hash'
import { dayFromIso } from '../../core/columns/day'
import { readVerdictFile } from '../../ingest/verdict-file'
import type { EngineContext } from '../context'

/** A line without a name gets one from what it says, so that the same line comes in once. */
const nameOf = (line: VerdictLine): string =>
  line.id ??
  hashParts([line.symbol, line.date, line.verdict, line.at ?? '', line.note, ...line.tags])

/** Lines without a time are said now, one after the other. */
function verdictsOf(lines: readonly VerdictLine[], datasetId: string, now: number): Verdict[] {
  return lines.map((line, i) => ({
    ...line,
    id: nameOf(line),
    datasetId,
    at: new Date(line.at ?? now + i).toISOString(),
  }))
}

/** Lines under the symbols of the dataset: where none is written alike, the only one that differs in case. */
function underSymbols(
  lines: readonly VerdictLine[],
  held: ReadonlySet<string>,
): readonly VerdictLine[] {
  const alike = group(held, (symbol) => symbol.toUpperCase())
  return lines.map((line) => {
    const [only, other] = alike.get(line.symbol.toUpperCase()) ?? []
    return held.has(line.symbol) || !only || other ? line : { ...line, symbol: only }
  })
}

/** Parts the cards that the dataset has from those it has not, and says why. */
async function partByCard(
  { bars }: EngineContext,
  datasetId: string,
  held: ReadonlySet<string>,
  verdicts: readonly Verdict[],
): Promise<{ readonly own: readonly Verdict[]; readonly foreign: readonly ForeignVerdict[] }> {
  const bySymbol = group(verdicts, ({ symbol }) => symbol)
  const symbols = [...bySymbol.keys()].filter((symbol) => held.has(symbol))
  const days = new Map(
    (await bars.load(datasetId, symbols)).map((one) => [one.symbol, new Set(one.bars.day)]),
  )
  const own: Verdict[] = []
  const foreign: ForeignVerdict[] = []
  for (const verdict of verdicts) {
    const known = days.get(verdict.symbol)
    if (!known) foreign.push({ verdict, reason: 'symbol' })
    else if (known.has(dayFromIso(verdict.date) ?? Number.NaN)) own.push(verdict)
    else foreign.push({ verdict, reason: 'date' })
  }
  return { own, foreign }
}

/**
 * Takes verdicts in from files. Lines that are none, and cards that the dataset has not, are told and left
 * out; a verdict that is there already is counted once; one that was taken back is put back.
 */
export async function importVerdicts(
  context: EngineContext,
  datasetId: string,
  files: readonly SourceFile[],
): Promise<VerdictImport> {
  const read = await Promise.all(
    files.map(async ({ path, blob }) =>
      readVerdictFile(path, new Uint8Array(await blob.arrayBuffer())),
    ),
  )
  const { members } = await context.store.datasetDetail(datasetId)
  const held = new Set(members.map(({ symbol }) => symbol))
  const lines = underSymbols(
    read.flatMap((one) => one.lines),
    held,
  )
  const verdicts = verdictsOf(lines, datasetId, context.clock.now())
  const { own, foreign } = await partByCard(context, datasetId, held, verdicts)
  const stored = await context.store.addVerdicts(datasetId, own)
  return { ...stored, foreign, refused: read.flatMap((one) => one.refused) }
}
