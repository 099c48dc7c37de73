import { coilError } from '../../contracts/errors'
import type { AuditReport } from '../../contracts/results'
import { auditInstruments, REGISTERED, WHOLE_AUDIT } from '../../core/diagnostics/audit'
import { createScratch } from '../../core/features/frame'
import { createWasmMemory } from '../../wasm/memory'
import { parseArguments, wantFiles, wholeOption } from '../arguments'
import { Failed } from '../failed'
import { readInstruments } from '../read-files'

/**
 * The report of an audit, as a failure where values change when later bars are cut. Throws `no_bars` where nothing
 * was compared: such an audit has not passed.
 */
export function answerOf(report: AuditReport): AuditReport | Failed {
  if (report.valuesCompared === 0)
    throw coilError('no_bars', 'no instrument has two bars to cut between: nothing was compared', {
      stage: 'audit',
    })
  return report.mismatches === 0 ? report : new Failed(report)
}

/** `coil audit FILE...`: every feature and signal recomputed on cut series, bit for bit. */
export async function audit(words: readonly string[]): Promise<unknown> {
  const args = parseArguments(words, { cuts: 'value' })
  const cuts = wholeOption(args, 'cuts', WHOLE_AUDIT.cuts, [1, 1000])
  const instruments = await readInstruments(wantFiles(args))
  const scratch = createScratch(createWasmMemory() ?? undefined)
  return answerOf(auditInstruments(instruments, { ...WHOLE_AUDIT, cuts }, REGISTERED, scratch))
}
