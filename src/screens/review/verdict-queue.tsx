import type { JudgedFilter } from '../../contracts/setups'
import { VERDICTS } from '../../contracts/verdicts'
import { formatCount } from '../../core/format/figures'
import { judgedIsWords, judgedNow, readJudged } from '../../state/judged-field'
import type { SetupFilter } from '../../state/setup-filter'
import { Select } from '../../ui/field'
import type { Verdicts } from './use-verdicts'
import { VERDICT_WORDS } from './verdict-marks'

export interface VerdictQueueProps {
  readonly filter: SetupFilter
  readonly verdicts: Verdicts
  readonly onFilter: (patch: Partial<SetupFilter>) => void
}

/** Judged cards are looked up among all bars, whatever chose them when they were judged. */
const EVERY_BAR: Partial<SetupFilter> = {
  mode: 'history',
  bb: null,
  sig: [],
  spaced: false,
  outcomes: 'all',
}

/** Cards by what was said of them until the moment of choosing. */
export function VerdictQueue({ filter, verdicts, onFilter }: VerdictQueueProps) {
  const { counts, tags } = verdicts
  const options = [
    { value: '', label: 'judged or not' },
    { value: 'none', label: 'not judged yet' },
    { value: 'any', label: 'judged' },
    ...VERDICTS.toReversed().map((kind) => ({
      value: kind,
      label: `verdict ${VERDICT_WORDS[kind].name} (${formatCount(counts[kind])})`,
    })),
    ...tags.map((tag) => ({ value: `tag:${tag}`, label: `tag ${tag}` })),
  ]
  const value = readJudged(filter.judged)?.is ?? ''
  const isListed = options.some((option) => option.value === value)
  const choose = (is: string) => {
    if (is === '') return onFilter({ judged: null })
    const judged = judgedNow(is as JudgedFilter['is'])
    onFilter(is === 'none' ? { judged } : { ...EVERY_BAR, judged })
  }
  return (
    <Select
      label="Cards by verdict"
      bare
      value={value}
      options={
        isListed || value === '' ? options : [...options, { value, label: judgedIsWords(value) }]
      }
      onChange={choose}
    />
  )
}
