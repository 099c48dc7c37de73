import { readFileSync } from 'node:fs'
import { z } from 'zod/mini'
import type { RunSpec } from '../contracts/spec'
import { isRunCard } from '../contracts/run-card'
import { runSpecSchema } from '../contracts/spec-schema'
import { modelInput } from '../core/features/input'
import { whyUnusable } from './file-bytes'
import { UsageError } from './usage'

z.config(z.locales.en())

type Fields = Readonly<Record<string, unknown>>

const isRecord = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Parts of another kind share no defaults: the theta of one label means nothing to another. */
function completed(base: unknown, given: unknown): unknown {
  if (!isRecord(base) || !isRecord(given)) return given
  if (given['kind'] !== undefined && given['kind'] !== base['kind']) return given
  return { ...base, ...given }
}

/**
 * The spec that `text` gives, of its own or in a run card, what it leaves out taken from `base`, in its parts as
 * well. Throws a UsageError that names `path` and the field.
 */
export function specOfText(path: string, text: string, base: RunSpec): RunSpec {
  let given: unknown
  try {
    given = JSON.parse(text)
  } catch (cause) {
    throw new UsageError(
      `${path} is not JSON: ${cause instanceof Error ? cause.message : String(cause)}`,
    )
  }
  if (isRecord(given) && isRunCard(given)) given = given['spec']
  if (!isRecord(given)) throw new UsageError(`${path} holds no JSON object`)
  const defaults: Fields = { ...base }
  const whole = Object.entries(given).map(([key, part]) => [key, completed(defaults[key], part)])
  const spec = runSpecSchema.safeParse({ ...base, ...Object.fromEntries(whole) })
  if (!spec.success) {
    const [issue] = spec.error.issues
    throw new UsageError(
      [`${path}:`, ...(issue?.path.length ? [issue.path.join('.')] : []), issue?.message].join(' '),
    )
  }
  for (const id of spec.data.features) {
    try {
      modelInput(id)
    } catch {
      throw new UsageError(`${path}: unknown feature "${id}"`)
    }
  }
  return spec.data
}

/** The spec of a file, see `specOfText`. */
export function readSpec(path: string, base: RunSpec): RunSpec {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch (cause) {
    throw new UsageError(`cannot read the spec ${path}: ${whyUnusable(cause)}`)
  }
  return specOfText(path, text, base)
}
