import { dayIndex } from '../columns/brand'
import { isoFromDay } from '../columns/day'
import { formatCount, formatPlural } from '../format/figures'
import { effectOf, LEAST_EVENTS } from './effect'
import type { Boost, DiagnosticsReport, Finding, SuspectRows } from './report'
import { effectWords, estimateWords, figuresWords, moveWords } from './words'

/** Days before the last date of the data within which a series counts as still trading. */
const STILL_TRADING_DAYS = 14

export type Figures = Omit<DiagnosticsReport, 'findings'>

/** Plain compression (S1) against the explosion of the query. */
export function compressionFinding(s1: Boost, { label }: Pick<Figures, 'label'>): Finding {
  const move = moveWords(label)
  const effect = effectOf(s1)
  const title = {
    raises: () =>
      `Plain compression ${effectWords('raises', s1.boost ?? 1, `the odds of a ${move}`)}.`,
    lowers: () =>
      `Plain compression ${effectWords('lowers', s1.boost ?? 1, `the odds of a ${move}`)}.`,
    unclear: () => `No clear effect of plain compression on a ${move}: ${estimateWords(s1)}.`,
    insufficient: () => `Too few events to judge plain compression.`,
  }[effect]()
  return { id: 'compression', title, text: figuresWords(s1, effect), boosts: [s1] }
}

function breakoutClause(boost: Boost, object: string): string {
  const effect = effectOf(boost)
  if (effect === 'unclear') return 'has no clear effect'
  if (effect === 'insufficient') return 'has too few events to judge'
  return effectWords(effect, boost.boost ?? 1, object)
}

/** Breakouts on volume right after compression (REL) and without it (BRK). */
export function breakoutFinding(rel: Boost, brk: Boost): Finding {
  const after = breakoutClause(rel, 'the odds')
  const without = breakoutClause(brk, 'them')
  const said = effectOf(rel) === 'raises' || effectOf(rel) === 'lowers'
  const second = said ? without : breakoutClause(brk, 'the odds')
  return {
    id: 'breakout',
    title: `A breakout on volume after compression ${after}; without compression, it ${second}.`,
    text: `After: ${figuresWords(rel, effectOf(rel))} Without: ${figuresWords(brk, effectOf(brk))}`,
    boosts: [rel, brk],
  }
}

/** Compression against a target that shrinks with volatility. */
export function scaledFinding(scaled: Boost): Finding {
  const effect = effectOf(scaled)
  const says = `Against a volatility-scaled target compression`
  const title = {
    raises: `${says} shows ${estimateWords(scaled)}, partly by construction.`,
    lowers: `${says} still shows ${estimateWords(scaled)}.`,
    unclear: `${says} has no clear effect: ${estimateWords(scaled)}.`,
    insufficient: `${says} has too few events to judge.`,
  }[effect]
  const text = `${figuresWords(scaled, effect)} A low volatility sets a near target.`
  return { id: 'scaled', title, text, boosts: [scaled] }
}

/** What the data itself leaves out or gets wrong; null when nothing shows. */
export function dataFinding(
  { bars, events }: Pick<SuspectRows, 'bars' | 'events'>,
  lastDays: readonly number[],
): Finding | null {
  if (lastDays.length === 0) return null
  const last = lastDays.reduce((a, b) => Math.max(a, b))
  const ended = lastDays.filter((day) => day < last - STILL_TRADING_DAYS).length
  const survivors = ended === 0 && lastDays.length > 1
  if (!survivors && bars === 0) return null
  const facts = [
    ...(survivors ? ['holds survivors only'] : []),
    ...(bars > 0 ? [`leaves out ${formatPlural(events, 'suspect event')}`] : []),
  ]
  const trading = survivors
    ? `All ${formatCount(lastDays.length)} instruments trade until ${isoFromDay(dayIndex(last))}: those that failed are missing, and rates may look better than they were.`
    : `${formatCount(ended)} of ${formatCount(lastDays.length)} instruments end before the data does.`
  const suspect =
    bars > 0
      ? ` ${formatPlural(bars, 'row')} ${bars === 1 ? 'touches' : 'touch'} suspect bars and would have made ${formatPlural(events, 'event')}: in no rate until decided under Data, Quality.`
      : ''
  return {
    id: 'data',
    title: `The set ${facts.join(' and ')}.`,
    text: trading + suspect,
    boosts: [],
  }
}

function syntheticFinding(): Finding {
  return {
    id: 'synthetic',
    title: 'These prices are made up: they prove the plumbing, never an edge.',
    text: 'The generator plants compression before explosions. Finding it again shows that the measurements work, and nothing about markets.',
    boosts: [],
  }
}

function auditFinding({ mismatches, valuesCompared, examples }: Figures['audit']): Finding {
  const ids = [...new Set(examples.map(({ id }) => id))].join(', ')
  return {
    id: 'audit',
    title: `The look-ahead audit failed: ${formatCount(mismatches)} values change when later bars are cut off.`,
    text: `Of ${formatCount(valuesCompared)} values compared. Seen in ${ids}. No figure that uses them can be trusted.`,
    boosts: [],
  }
}

function fewEventsFinding({ events, positives }: Figures): Finding {
  return {
    id: 'events',
    title: `Insufficient events: ${formatPlural(events, 'merged move')} in all.`,
    text: `${formatPlural(positives, 'positive bar')} belong to ${formatPlural(events, 'move')}; below ${LEAST_EVENTS} nothing can be said. Bring more instruments or history, or lower the target.`,
    boosts: [],
  }
}

function effectFindings(figures: Figures): Finding[] {
  const rows = new Map(figures.groups.flatMap((group) => group.rows).map((row) => [row.id, row]))
  const [s1, rel, brk, scaled] = ['S1', 'REL', 'BRK', 'VS.S1'].map((id) => rows.get(id))
  return [
    ...(s1 ? [compressionFinding(s1, figures)] : []),
    ...(rel && brk ? [breakoutFinding(rel, brk)] : []),
    ...(scaled && figures.label.kind !== 'vol_scaled' ? [scaledFinding(scaled)] : []),
  ]
}

/**
 * The report in plain sentences, the most pressing first. Each follows from the figures: an effect
 * is claimed only where both intervals exclude 1. `lastDays` holds the last day of each instrument.
 */
export function writeFindings(figures: Figures, lastDays: readonly number[]): Finding[] {
  const data = figures.synthetic ? null : dataFinding(figures.suspect, lastDays)
  return [
    ...(figures.audit.mismatches > 0 ? [auditFinding(figures.audit)] : []),
    ...(figures.synthetic ? [syntheticFinding()] : []),
    ...(figures.events < LEAST_EVENTS ? [fewEventsFinding(figures)] : effectFindings(figures)),
    ...(data ? [data] : []),
  ]
}
