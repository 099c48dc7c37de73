import { coilError } from '../../contracts/errors'
import { auditInstruments, REGISTERED, WHOLE_AUDIT } from '../../core/diagnostics/audit'
import { createScratch } from '../../core/features/frame'
import { createWasmMemory } from '../../wasm/memory'
import { parseArguments, wantFiles, wholeOption } from '../arguments'
import { readInstruments } from '../read-files'

/**
 * `coil audit FILE...`: every feature and signal recomputed on cut series, bit for bit. Throws `no_bars` where
 * nothing can be cut: an audit that compared nothing has not passed.
 */
export async function audit(words: readonly string[]): Promise<unknown> {
  const args = parseArguments(words, { cuts: 'value' })
  const cuts = wholeOption(args, 'cuts', WHOLE_AUDIT.cuts, [1, 1000])
  const instruments = await readInstruments(wantFiles(args))
  const scratch = createScratch(createWasmMemory() ?? undefined)
  const report = auditInstruments(instruments, { ...WHOLE_AUDIT, cuts }, REGISTERED, scratch)
  if (report.valuesCompared === 0)
    throw coilError('no_bars', 'no instrument has two bars to cut between: nothing was compared', {
      stage: 'audit',
      details: { instruments: instruments.length },
    })
  return report
}
