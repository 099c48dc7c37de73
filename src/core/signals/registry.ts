import { columnBy } from '../features/frame'
import { featureById, isFeature } from '../features/registry'
import type { Frame } from '../features/series'
import { BREAKOUT_SIGNALS } from './breakout'
import { COMPRESSION_SIGNALS } from './compression'
import { compileRule } from './compile-rule'
import type { SignalDefinition } from './definition'
import { parseRule, type RuleNames } from './parse-rule'
import { PRE_BREAKOUT } from './pre-breakout'
import { type Rule, ruleText } from './rule'

export type { SignalDefinition } from './definition'

/** Every rule signal. */
export const SIGNALS: readonly SignalDefinition[] = [
  ...COMPRESSION_SIGNALS,
  ...BREAKOUT_SIGNALS,
  PRE_BREAKOUT,
]

const BY_ID: ReadonlyMap<string, SignalDefinition> = new Map(
  SIGNALS.map((signal) => [signal.id, signal]),
)

/** Throws a RangeError that names the id when there is no such signal. */
export function signalById(id: string): SignalDefinition {
  const signal = BY_ID.get(id)
  if (!signal) throw new RangeError(`there is no signal '${id}'`)
  return signal
}

const NAMES: RuleNames = {
  featureId: (name) => (isFeature(name) ? featureById(name).id : null),
  hasSignal: (id) => BY_ID.has(id),
}

/** The rule that a text says, over registered features and signals; throws a RangeError where it says none. */
export const readRule = (text: string): Rule => parseRule(text, NAMES)

/**
 * A registered signal by its id, or the rule that the text says. Throws a RangeError that tells what is
 * wrong with it.
 */
export function signalOrRule(text: string): SignalDefinition {
  const known = BY_ID.get(text)
  if (known) return known
  if (/^\w+$/.test(text) && !isFeature(text)) return signalById(text)
  const rule = readRule(text)
  const formula = ruleText(rule)
  const compute = compileRule(rule, (id) => signalById(id).compute)
  return { id: formula, name: 'Rule', formula, compute }
}

/**
 * 1 where the signal or rule holds, 0 where not, NaN where unknown: shared memory, not to be written to.
 */
export function signalColumn(frame: Frame, id: string): Float64Array {
  return columnBy(frame, signalOrRule(id))
}
