import { SETUP_OUTCOMES, type SetupOutcomes } from '../contracts/setups'

/** What a list by outcome holds, in words. */
export const OUTCOME_WORDS: Readonly<Record<SetupOutcomes, string>> = {
  all: 'every bar that passes',
  hits: 'hits: pass and exploded',
  false_alarms: 'false alarms: pass, did not',
  missed: 'missed: exploded, do not pass',
  correct_rejects: 'correct rejects: neither',
}

/** The choices of a list by outcome. */
export const OUTCOME_OPTIONS = SETUP_OUTCOMES.map((value) => ({
  value,
  label: OUTCOME_WORDS[value],
}))
