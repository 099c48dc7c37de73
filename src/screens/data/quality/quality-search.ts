import { choiceField, optionalTextField, searchCodec } from '../../../state/search-codec'

export const SEVERITY_FILTERS = ['all', 'open', 'severe', 'check', 'note'] as const
export type SeverityFilter = (typeof SEVERITY_FILTERS)[number]

export const qualitySearch = searchCodec({
  /** Which findings are listed. */
  sev: choiceField(SEVERITY_FILTERS, 'all'),
  /** Kind of finding, all of them when absent. */
  kind: optionalTextField(),
  /** Id of the finding under the cursor. */
  row: optionalTextField(),
})
