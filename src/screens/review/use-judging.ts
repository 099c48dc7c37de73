import { useEffect, useRef, useState } from 'react'
import type { SetupQuery } from '../../contracts/setups'
import type { Verdict, VerdictKind } from '../../contracts/verdicts'
import { useHotkeys } from '../../ui/use-hotkeys'
import { cardText } from './review-state'
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
  readonly undo: () => void
}

const NONE: Remarks = { tags: [], note: '' }

/** Verdicts, tags and notes on the card of the desk, and their keys. */
export function useJudging(
  desk: Desk,
  verdicts: Verdicts,
  { datasetId, runKey }: SetupQuery,
): Judging {
  const { card, at, shown, isMasked, step, open } = desk
  const [asks, setAsks] = useState<'tags' | 'note' | null>(null)
  const [draft, setDraft] = useState<Remarks & { readonly card: string }>({ card: '', ...NONE })
  const name = card ? cardText(card) : ''
  const verdict = card ? verdicts.of(card) : null
  const { tags, note } = verdict ?? (draft.card === name ? draft : NONE)
  const openedAt = useRef(0)
  const places = useRef(new Map<string, number>())
  useEffect(() => {
    openedAt.current = performance.now()
  }, [name])

  const judge = (kind: VerdictKind) => {
    if (!card) return
    const tookMs = Math.round(performance.now() - openedAt.current)
    const blind = isMasked && shown === 0
    verdicts.judge({ datasetId, ...card, verdict: kind, tags, note, blind, shown, runKey, tookMs })
    places.current.set(name, at)
    step(1)
  }
  const undo = () => {
    const taken = verdicts.undo()
    if (!taken) return
    const place = places.current.get(cardText(taken)) ?? -1
    if (place >= 0) open(place)
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
  return { verdict, tags, note, asks, setAsks, remark, judge, undo }
}
