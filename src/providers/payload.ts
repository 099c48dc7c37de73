import { ProviderError, wordsOf } from './http'

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/**
 * What is wrong with the body of an answer, in terms of its provider; null when it is as `missing`
 * wants it. A body that is no JSON (a page, half an answer) is worth another try; one of another
 * shape is not. `missing` says what a value lacks, or null.
 */
export function readPayload(
  provider: string,
  text: string,
  missing: (value: unknown) => string | null,
): ProviderError | null {
  if (text.trim() === '') return new ProviderError('temporary', `${provider} sent an empty answer.`)
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    const what = /^\s*</.test(text) ? 'a page instead of data' : 'an answer that breaks off'
    return new ProviderError('temporary', `${provider} sent ${what}: “${wordsOf(text)}”`)
  }
  const lacks = missing(value)
  if (lacks === null) return null
  const told = isRecord(value) && ['msg', 'message', 'error', 'status'].some((key) => key in value)
  const words = told ? wordsOf(text) : `${provider}’s answer holds ${lacks}: “${wordsOf(text)}”`
  return new ProviderError('refused', words)
}
