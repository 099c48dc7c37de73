import { z } from 'zod/mini'
import { dayFromIso } from '../core/columns/day'
import { LABEL_KINDS } from '../core/labels/label-spec'
import type { RunSpec } from './spec'

const positive = z.number().check(z.positive())
const nullable = <T extends z.ZodMiniType>(inner: T) => z.nullable(inner)
const isoDate = z
  .string()
  .check(z.refine((text) => dayFromIso(text) !== null, 'is not a date YYYY-MM-DD'))

/** A run spec that comes from outside: a file, a URL, a backup. */
export const runSpecSchema: z.ZodMiniType<RunSpec> = z.strictObject({
  version: z.literal(1),
  assetClass: nullable(z.enum(['stock', 'crypto', 'other'])),
  universe: nullable(z.array(z.string())),
  rows: z.strictObject({
    from: nullable(isoDate),
    to: nullable(isoDate),
    minClose: nullable(z.number()),
    minTradedValue: nullable(z.number()),
    suspect: z._default(z.enum(['left_out', 'counted']), 'left_out'),
  }),
  label: z.strictObject({
    kind: z.enum(LABEL_KINDS),
    horizon: z.int().check(z.positive()),
    theta: positive,
    maxStepDays: z.exactOptional(z.number().check(z.gte(1))),
  }),
  features: z.array(z.string()).check(z.minLength(1)),
  model: z.strictObject({
    kind: z.literal('logistic'),
    c: positive,
    weights: z.exactOptional(z.literal('uniqueness')),
    learns: z.exactOptional(z.literal('verdicts')),
  }),
  validation: z.strictObject({
    kind: z.literal('walk_forward'),
    folds: z.int().check(z.positive(), z.lte(100)),
    minTrainDates: nullable(z.int().check(z.positive())),
    calibrateDates: nullable(z.int().check(z.positive())),
  }),
  backtest: z.strictObject({
    startEquity: positive,
    maxPositions: z.int().check(z.positive()),
    riskPerTrade: positive,
    maxWeight: positive,
    stopAtr: positive,
    target: nullable(positive),
    maxBars: z.int().check(z.positive()),
    slippageBps: nullable(z.number().check(z.gte(0))),
    minLift: z.number().check(z.gte(0)),
  }),
  seed: z.int(),
})
