import { collectEvidence, summariseEvidence } from '../../core/diagnostics/evidence'
import { dayFromIso } from '../../core/columns/day'
import type { Instrument } from '../../core/columns/instrument'
import {
  DEFAULT_LABEL,
  LABEL_KINDS,
  type LabelSpec,
  USUAL_MULTIPLE,
} from '../../core/labels/label-spec'
import { createScratch } from '../../core/features/frame'
import { checkDataset } from '../../core/quality/check-bars'
import { throughGate } from '../../core/quality/gate'
import { BARS_BEFORE_ELIGIBLE } from '../../core/signals/eligible'
import { signalOrRule, SIGNALS } from '../../core/signals/registry'
import type { EvidenceQuery } from '../../contracts/results'
import { ALL_ROWS, LIQUID, type RowFilter } from '../../contracts/spec'
import {
  type Arguments,
  choiceOption,
  numberOption,
  parseArguments,
  wantFiles,
  wholeOption,
} from '../arguments'
import { didYouMean } from '../did-you-mean'
import { createWasmMemory } from '../../wasm/memory'
import { readInstruments } from '../read-files'
import { UsageError } from '../usage'

function dateOption(args: Arguments, name: string): string | null {
  const text = args.options.get(name)
  if (text === undefined) return null
  if (dayFromIso(text) === null) throw new UsageError(`--${name} wants YYYY-MM-DD, not "${text}"`)
  return text
}

function labelOf(args: Arguments): LabelSpec {
  const kind = choiceOption(args, 'label', LABEL_KINDS, DEFAULT_LABEL.kind)
  const horizon = wholeOption(args, 'horizon', DEFAULT_LABEL.horizon, [1, 10_000])
  const theta = numberOption(args, 'theta', USUAL_MULTIPLE[kind] ?? DEFAULT_LABEL.theta, 0)
  const hole = args.options.has('hole')
    ? { maxStepDays: wholeOption(args, 'hole', 1, [1, 10_000]) }
    : {}
  return { kind, horizon, theta, ...hole }
}

/** A signal's id, or a rule in normal form. */
function signalOf(args: Arguments): string {
  const text = args.options.get('signal') ?? 'S1'
  try {
    return signalOrRule(text).id
  } catch (thrown) {
    const ids = SIGNALS.map(({ id }) => id)
    const why = thrown instanceof Error ? thrown.message : String(thrown)
    throw new UsageError(
      `--signal is one of ${ids.join(', ')}, or a rule: ${why}${didYouMean(text, ids)}`,
    )
  }
}

/** Filter of one instrument: `--liq` alone takes the limits of its asset class. */
function rowsOf(args: Arguments): (instrument: Instrument) => RowFilter {
  const dates = { ...ALL_ROWS, from: dateOption(args, 'from'), to: dateOption(args, 'to') }
  if (dates.from !== null && dates.to !== null && dates.from > dates.to)
    throw new UsageError(`--from ${dates.from} is after --to ${dates.to}`)
  if (!args.options.has('liq')) return () => dates
  if (args.options.get('liq') === '')
    return ({ assetClass }) => ({ ...dates, ...LIQUID[assetClass] })
  const minTradedValue = numberOption(args, 'liq', 0, 0)
  return () => ({ ...dates, minTradedValue })
}

const OPTIONS = {
  label: 'value',
  theta: 'value',
  horizon: 'value',
  hole: 'value',
  signal: 'value',
  from: 'value',
  to: 'value',
  liq: 'optional',
  gate: 'value',
} as const

interface Question {
  readonly signal: string
  readonly label: LabelSpec
  readonly rows: (instrument: Instrument) => RowFilter
}

function figuresOf(instruments: readonly Instrument[], { signal, label, rows }: Question) {
  const query: EvidenceQuery = {
    assetClass: null,
    universe: null,
    rows: ALL_ROWS,
    label,
    signals: [signal],
  }
  const scratch = createScratch(createWasmMemory() ?? undefined)
  const parts = instruments.map((one) =>
    collectEvidence(one, { ...query, rows: rows(one) }, scratch),
  )
  const [boost] = summariseEvidence(parts, query)
  if (boost === undefined) throw new RangeError(`no evidence for ${signal}`)
  return {
    bars: instruments.reduce((sum, one) => sum + one.bars.day.length, 0),
    eligibleBars: boost.eligibleBars,
    positives: boost.positives,
    events: boost.events,
    baseRate: boost.baseRate,
    signalBars: boost.signalBars,
    signalPositives: boost.signalPositives,
    signalEvents: boost.signalEvents,
    signalRate: boost.signalRate,
    boost: boost.boost,
    ci: boost.ci,
    p: boost.p,
    shifted: boost.shifted,
    suspectBars: boost.suspect.bars,
    suspectEvents: boost.suspect.events,
  }
}

const nothingEligible = ({ horizon }: LabelSpec): string =>
  `coil: no bar is eligible: one needs ${BARS_BEFORE_ELIGIBLE} bars before it and ${horizon} after it, ` +
  'and has to pass --from, --to, --liq and --hole where they are given\n'

/** The instruments with their severe findings marked suspect, none of them decided. */
function gated(instruments: readonly Instrument[]): readonly Instrument[] {
  const findings = checkDataset(instruments)
  return instruments.map((one, index) => ({
    ...one,
    bars: throughGate(one.bars, findings[index] ?? [], []),
  }))
}

/**
 * `coil evidence FILE...`: how much a signal raises or lowers the odds of an explosion, over every
 * accepted bar. `--gate on` adds the same figures without the rows that touch suspect bars, and how
 * many events those would have made.
 */
export async function evidence(words: readonly string[]): Promise<unknown> {
  const args = parseArguments(words, OPTIONS)
  const gate = choiceOption(args, 'gate', ['off', 'on'], 'off')
  const signal = signalOf(args)
  const question = { signal, label: labelOf(args), rows: rowsOf(args) }
  const instruments = await readInstruments(wantFiles(args))
  const figures = figuresOf(instruments, question)
  if (figures.eligibleBars === 0) process.stderr.write(nothingEligible(question.label))
  return {
    signal,
    label: question.label,
    instruments: instruments.length,
    ...figures,
    ...(gate === 'on' ? { gated: figuresOf(gated(instruments), question) } : {}),
  }
}
