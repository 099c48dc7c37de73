import { useEffect, useRef, useState } from 'react'
import type { DatasetContent } from '../../client/queries'
import type { SetupQuery } from '../../contracts/setups'
import type { Verdict, VerdictKind } from '../../contracts/verdicts'
import { cardDueAfter } from '../../core/diagnostics/verdicts/show-again'
import { useSeen } from '../../state/seen-cards'
import { useHotkeys } from '../../ui/use-hotkeys'
import { type CardId, cardText } from './review-state'
import type { Desk } from './use-desk'
import type { Verdicts } from './use-verdicts'

type Remarks = Pick<Verdict, 'tags' | 'note'>

export interface Judging extends Remarks {
  /** The verdict that holds for the card on the desk. */
  readonly verdict: Verdict | null
  /** What is being written, null while nothing is. */
  readonly asks: 'tags' | 'note' | null
  readonly setAsks: (asks: 'tags' | 'note' | null) => void
  /** Keeps remarks on the card: with its verdict, or until it gets one. */
  readonly remark: (patch: Partial<Remarks>) => void
  readonly judge: (kind: VerdictKind) => void
  /** The card that would come again after a blind verdict on this one, masked and unannounced. */
  readonly due: CardId | null
  readonly undo: () => void
}

const NONE: Remarks = { tags: [], note: '' }
const NO_DRAFT: Remarks & { readonly card: string } = { card: '', ...NONE }

/** A queue by outcome tells it of each card, masked or not: no verdict in it is blind. */
export const tellsOutcome = (outcomes: SetupQuery['outcomes']): boolean => outcomes !== 'all'

/** Where a card was judged: a card that comes again has a place of its own. */
const placeName = (card: CardId, again: boolean): string =>
  again ? `${cardText(card)} again` : cardText(card)

/** Verdicts, tags and notes on the card of the desk, and their keys; `isThere` tells that the dataset has its bar. */
export function useJudging(
  desk: Desk,
  verdicts: Verdicts,
  { id: datasetId, hash }: DatasetContent,
  { runKey, outcomes }: Pick<SetupQuery, 'runKey' | 'outcomes'>,
  isThere: boolean,
): Judging {
  const { card, at, shown, isMasked, wasSeen, isAgain, total, step, open, openAgain } = desk
  const { grid } = desk.state
  const [asks, setAsks] = useState<'tags' | 'note' | null>(null)
  const [draft, setDraft] = useState(NO_DRAFT)
  const name = card ? cardText(card) : ''
  const verdict = card && !isAgain ? verdicts.of(card) : null
  const { tags, note } = verdict ?? (draft.card === name ? draft : NONE)
  const openedAt = useRef(0)
  const places = useRef(new Map<string, number>())
  useEffect(() => {
    openedAt.current = performance.now()
  }, [name])

  const blind = isMasked && !wasSeen && shown === 0 && !tellsOutcome(outcomes)
  const { list } = verdicts
  const isSeen = useSeen(datasetId)
  const due =
    card && blind && !isAgain && grid === '1' ? cardDueAfter(hash, card, list, isSeen) : null

  const judge = (kind: VerdictKind) => {
    if (!card || !isThere) return
    const tookMs = Math.round(performance.now() - openedAt.current)
    const said = { verdict: kind, tags, note, blind, again: isAgain, shown, runKey, tookMs }
    verdicts.judge({ datasetId, ...card, ...said })
    places.current.set(placeName(card, isAgain), at)
    setDraft(NO_DRAFT)
    if (due && at >= 0 && at + 1 < total) openAgain(due, at + 1)
    else step(1)
  }
  const undo = () => {
    const taken = verdicts.undo()
    if (!taken) return
    const place = places.current.get(placeName(taken, taken.again)) ?? -1
    if (place < 0) return
    if (taken.again) openAgain(taken, place)
    else open(place)
  }
  const remark = (patch: Partial<Remarks>) => {
    if (verdict) verdicts.patch(verdict.id, patch)
    else setDraft({ card: name, tags, note, ...patch })
  }

  useHotkeys({
    'review.no': () => judge('no'),
    'review.unsure': () => judge('unsure'),
    'review.yes': () => judge('yes'),
    'review.bad': () => judge('bad'),
    'review.undo': undo,
    'review.tags': () => setAsks('tags'),
    'review.note': () => setAsks('note'),
  })
  return { verdict, tags, note, asks, setAsks, remark, judge, due, undo }
}
