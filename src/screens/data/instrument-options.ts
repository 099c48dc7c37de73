import type { AssetClass, Calendar } from '../../core/columns/instrument'

export const CLASS_OPTIONS: readonly { value: AssetClass; label: string }[] = [
  { value: 'stock', label: 'stock' },
  { value: 'crypto', label: 'crypto' },
  { value: 'other', label: 'other' },
]

export const CALENDAR_OPTIONS: readonly { value: '252' | '365'; label: string }[] = [
  { value: '252', label: '252' },
  { value: '365', label: '365' },
]

export const calendarOf = (text: '252' | '365'): Calendar => (text === '365' ? 365 : 252)
export const calendarText = (calendar: Calendar): '252' | '365' =>
  calendar === 365 ? '365' : '252'
