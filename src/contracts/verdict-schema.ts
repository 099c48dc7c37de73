import { z } from 'zod/mini'
import { dayFromIso } from '../core/columns/day'
import { VERDICT_FORMAT, VERDICT_VERSION } from './verdict-files'
import { VERDICTS } from './verdicts'

const AT = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,9})?)?Z$/

const isTime = (text: string): boolean => dayFromIso(AT.exec(text)?.[1] ?? '') !== null

/** People write Yes and YES, and spreadsheets leave spaces. */
const verdict = z.pipe(
  z.transform((given) => (typeof given === 'string' ? given.trim().toLowerCase() : given)),
  z.enum(VERDICTS, `is none of ${VERDICTS.join(', ')}`),
)

const words = (most: number) =>
  z
    .string('is not text')
    .check(z.minLength(1, 'is empty'), z.maxLength(most, `is longer than ${most} characters`))
const flag = z._default(z.boolean('is neither true nor false'), false)

/** One verdict of a file; what is left out, but card and verdict, is taken as not known. */
export const verdictLineSchema = z
  .object(
    {
      id: z._default(z.nullable(words(100)), null),
      symbol: z
        .string('is not text')
        .check(
          z.trim(),
          z.minLength(1, 'is empty'),
          z.maxLength(100, 'is longer than 100 characters'),
        ),
      date: z.string('is not a date YYYY-MM-DD').check(
        z.trim(),
        z.refine((text) => dayFromIso(text) !== null, 'is not a date YYYY-MM-DD'),
      ),
      verdict,
      tags: z._default(z.array(words(200), 'is not a list of words'), []),
      note: z._default(z.string('is not text').check(z.maxLength(10_000, 'is too long')), ''),
      blind: flag,
      again: flag,
      shown: z._default(z.int('is not a whole number').check(z.gte(0, 'is below 0')), 0),
      runKey: z._default(z.nullable(words(200)), null),
      tookMs: z._default(
        z.nullable(z.number('is not a number').check(z.gte(0, 'is below 0'))),
        null,
      ),
      at: z._default(
        z.nullable(
          z
            .string('is not a date and time in UTC')
            .check(
              z.trim(),
              z.refine(isTime, 'is not a date and time in UTC, such as 2026-01-02T03:04:05Z'),
            ),
        ),
        null,
      ),
    },
    'is no verdict',
  )
  .check(
    z.refine(({ blind, shown }) => !(blind && shown > 0), {
      path: ['blind'],
      error: 'says blind where bars after bar 0 were shown',
    }),
  )

export type VerdictLine = z.infer<typeof verdictLineSchema>

/** A JSON file of verdicts, its lines still unread. */
export const verdictFileSchema = z.object({
  format: z.literal(VERDICT_FORMAT),
  version: z.literal(VERDICT_VERSION),
  verdicts: z.array(z.unknown()),
})
