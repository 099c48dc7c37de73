import { useQueries } from '@tanstack/react-query'
import { useCallback, useMemo, useState } from 'react'
import type { CoilError } from '../contracts/errors'
import type { SetupPage, SetupQuery, SetupRow } from '../contracts/setups'
import { useEngine } from './engine-context'
import { type DatasetContent, setupsQuery } from './queries'

/** Rows asked for at a time. */
const PAGE = 100
/** Rows before and after the cursor that are kept at hand. */
const AHEAD = 25

/** The rows of a query, page by page as they come into view. */
export interface SetupRows {
  /** Counts and histogram; the last known ones while new ones are looked up. */
  readonly page: SetupPage | null
  readonly total: number
  /** Undefined while the row's page is on its way. */
  readonly rowAt: (index: number) => SetupRow | undefined
  /** Tells which rows are in view, inclusive. */
  readonly onVisible: (from: number, to: number) => void
  /** Figures in sight answer an earlier filter. */
  readonly isStale: boolean
  /** Nothing, or nothing new, is known yet. */
  readonly isPending: boolean
  readonly error: CoilError | null
}

/** `around` is loaded beside what is in view: the row of the cursor. */
export function useSetupRows(
  dataset: DatasetContent,
  query: SetupQuery,
  around: number,
): SetupRows {
  const client = useEngine()
  const [view, setView] = useState<readonly [from: number, to: number]>([0, 0])
  const pages = useMemo(() => pagesOf(view, around), [view, around])
  const results = useQueries({
    queries: pages.map((page) => setupsQuery(client, dataset, query, page * PAGE, PAGE)),
  })
  const answers = results.flatMap(({ data, isPlaceholderData }) =>
    data ? [{ data, isPlaceholderData }] : [],
  )
  const fresh = answers.find((answer) => !answer.isPlaceholderData)
  const found = (fresh ?? answers[0])?.data ?? null
  const [known, setKnown] = useState<{
    readonly query: SetupQuery
    readonly page: SetupPage
  } | null>(null)
  if (found && (known?.page !== found || known.query !== query)) setKnown({ query, page: found })
  // A page of other rows is on its way: without the counts of before, a cursor would lose its place.
  const page = found ?? (known?.query === query ? known.page : null)
  const rowAt = (index: number) => {
    for (const { data } of fresh ? answers.filter((a) => !a.isPlaceholderData) : answers) {
      const row = data.rows[index - data.offset]
      if (row) return row
    }
    return undefined
  }
  const onVisible = useCallback((from: number, to: number) => {
    const next = [Math.floor(from / PAGE), Math.floor(to / PAGE)] as const
    setView((now) => (now[0] === next[0] && now[1] === next[1] ? now : next))
  }, [])
  return {
    page,
    total: page?.total ?? 0,
    rowAt,
    onVisible,
    isStale: page !== null && fresh === undefined,
    isPending: fresh === undefined && results.every((result) => !result.error),
    error: results.find((result) => result.error)?.error ?? null,
  }
}

/** Pages in view, and those of the rows that the cursor will soon come to. */
function pagesOf(view: readonly [number, number], around: number): number[] {
  const pages = new Set<number>()
  for (let page = view[0]; page <= view[1]; page++) pages.add(page)
  for (const row of [around - AHEAD, around, around + AHEAD]) {
    if (row >= 0) pages.add(Math.floor(row / PAGE))
  }
  return [...pages].sort((a, b) => a - b)
}
