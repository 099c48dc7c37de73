import { choiceField, optionalTextField, searchCodec, textField } from '../../../state/search-codec'

export const QUALITY_TABS = ['findings', 'instruments', 'coverage'] as const
export type QualityTab = (typeof QUALITY_TABS)[number]

export const SEVERITY_FILTERS = ['all', 'open', 'severe', 'check', 'note'] as const
export type SeverityFilter = (typeof SEVERITY_FILTERS)[number]

export const CLASS_FILTERS = ['all', 'stock', 'crypto', 'other'] as const
export const TROUBLE_FILTERS = ['all', 'open', 'gaps', 'ended', 'suspect'] as const
export const ROW_ORDERS = ['symbol', 'missing', 'first', 'last'] as const
export const COLUMN_WIDTHS = ['1', '3', '12'] as const

export const qualitySearch = searchCodec({
  tab: choiceField(QUALITY_TABS, 'findings'),
  /** Which findings are listed. */
  sev: choiceField(SEVERITY_FILTERS, 'all'),
  /** Kind of finding, all of them when absent. */
  kind: optionalTextField(),
  /** Instrument whose findings are listed, all of them when absent. */
  of: optionalTextField(),
  /** Id of the finding under the cursor. */
  row: optionalTextField(),
  /** Which instruments are listed: part of the symbol, class, and what is wrong with them. */
  q: textField(),
  cls: choiceField(CLASS_FILTERS, 'all'),
  only: choiceField(TROUBLE_FILTERS, 'all'),
  /** Symbol under the cursor of the instruments. */
  ins: optionalTextField(),
  /** Order of the instruments in the coverage. */
  order: choiceField(ROW_ORDERS, 'symbol'),
  /** Months that a column of the coverage spans. */
  span: choiceField(COLUMN_WIDTHS, '1'),
  /** Cell of the coverage under the cursor: symbol, `@`, month; all instruments without a symbol. */
  cell: optionalTextField(),
})

export type QualitySearch = ReturnType<typeof qualitySearch.parse>
