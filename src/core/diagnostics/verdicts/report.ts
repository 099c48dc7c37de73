import { type AgainstModel, againstModel } from './against-model'
import { selfAgreement, type SelfAgreement } from './agreement'
import { firstBlind, isCounted, type JudgedRow } from './judged'
import {
  type EventRate,
  eventRate,
  type GroupRate,
  type RateOptions,
  tagRates,
  verdictRates,
} from './rates'
import { type Sitting, sittingsOf } from './sittings'

/** What a reviewer's verdicts on one dataset were worth, under one label and against one run. */
export interface ReviewerReport {
  readonly counts: {
    /** Verdicts that hold. */
    readonly verdicts: number
    /** Cards whose first verdict was blind. */
    readonly blind: number
    /** Of these: said to have bad data. */
    readonly bad: number
    /** Of these: with an unknown outcome, bad ones not among them. */
    readonly unknown: number
    /** Verdicts on cards shown again. */
    readonly again: number
  }
  /** All cards that rates count: the base of every lift. */
  readonly base: EventRate
  readonly byVerdict: readonly GroupRate[]
  readonly byTag: readonly GroupRate[]
  readonly model: AgainstModel
  readonly self: SelfAgreement
  readonly sittings: readonly Sitting[]
}

/** The report of verdicts that hold, in the order of judging. */
export function reviewerReport(rows: readonly JudgedRow[], options: RateOptions): ReviewerReport {
  const blind = firstBlind(rows)
  const trusted = blind.filter(({ verdict }) => verdict !== 'bad')
  const counted = trusted.filter(isCounted)
  return {
    counts: {
      verdicts: rows.length,
      blind: blind.length,
      bad: blind.length - trusted.length,
      unknown: trusted.length - counted.length,
      again: rows.filter(({ again }) => again).length,
    },
    base: eventRate(counted, options.horizon),
    byVerdict: verdictRates(counted, options),
    byTag: tagRates(counted, options),
    model: againstModel(counted, options),
    self: selfAgreement(rows, options),
    sittings: sittingsOf(rows, options.horizon),
  }
}
