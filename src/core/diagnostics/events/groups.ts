import type { ExplosionEvent, Grouping } from './report'

/** Groups of Bollinger width percentile: pairs of deciles, so that no more than five lines are drawn. */
const BB_GROUPS = ['0–20', '20–40', '40–60', '60–80', '80–100']

const NOT_JUDGED = 'not judged'
const WITHOUT_TAG = 'judged, no tag'
const VERDICT_GROUPS = ['yes', 'unsure', 'no', 'bad data', NOT_JUDGED]

/** Tags that are lines of their own: those that most events have. */
export const MOST_TAGS = 8

type Grouped = Pick<ExplosionEvent, 'quiet' | 'bbPctRank' | 'assetClass' | 'judged'>

/** Name of the group of a tag: no other group begins like it. */
export const tagGroup = (tag: string): string => `#${tag}`

function tagGroups(judged: ExplosionEvent['judged']): readonly string[] {
  if (judged === null) return [NOT_JUDGED]
  return judged.tags.length === 0 ? [WITHOUT_TAG] : judged.tags.map(tagGroup)
}

/**
 * Names of the groups of an event: none where what it is grouped by is missing, several where it has several
 * tags.
 */
export function groupsOf(event: Grouped, grouping: Grouping): readonly string[] {
  const { quiet, assetClass, bbPctRank, judged } = event
  if (grouping === 'quiet') return [quiet ? 'after quiet' : 'not quiet']
  if (grouping === 'class') return [assetClass]
  if (grouping === 'tag') return tagGroups(judged)
  if (grouping === 'verdict') {
    if (judged === null) return [NOT_JUDGED]
    return [judged.verdict === 'bad' ? 'bad data' : judged.verdict]
  }
  if (bbPctRank === null) return []
  return [BB_GROUPS[Math.min(4, Math.floor(bbPctRank * 5))] as string]
}

/** The tags that most events have, the most frequent first. */
function commonTags(events: readonly Grouped[]): readonly string[] {
  const counts = new Map<string, number>()
  for (const { judged } of events)
    for (const tag of judged?.tags ?? []) counts.set(tag, (counts.get(tag) ?? 0) + 1)
  return [...counts]
    .toSorted(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
    .slice(0, MOST_TAGS)
    .map(([tag]) => tag)
}

/** Groups that events may have, in the order of display; verdicts and tags make none until an event is judged. */
export function groupNames(grouping: Grouping, events: readonly Grouped[]): readonly string[] {
  if (grouping === 'quiet') return ['not quiet', 'after quiet']
  if (grouping === 'bb') return BB_GROUPS
  if (grouping === 'class') return ['stock', 'crypto', 'other']
  if (events.every(({ judged }) => judged === null)) return []
  if (grouping === 'verdict') return VERDICT_GROUPS
  return [...commonTags(events).map(tagGroup), WITHOUT_TAG, NOT_JUDGED]
}
