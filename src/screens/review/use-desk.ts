import { useEffect, useMemo, useState } from 'react'
import type { SetupRows } from '../../client/setup-rows'
import { markCard, useSeen } from '../../state/seen-cards'
import { type SetupFilter, setupFilter } from '../../state/setup-filter'
import { type SetSearch, useNavigation } from '../../ui/navigation'
import { useHotkeys } from '../../ui/use-hotkeys'
import {
  barsShown,
  type CardId,
  cardText,
  fullReveal,
  parseCard,
  type ReviewState,
} from './review-state'

export interface Desk {
  readonly state: ReviewState
  readonly setState: SetSearch<ReviewState>
  readonly card: CardId | null
  /** Position of the card in the queue, -1 when it is not there. */
  readonly at: number
  readonly total: number
  /** Bars shown after bar 0. */
  readonly shown: number
  readonly isFull: boolean
  /** Symbol, date and price are hidden until the card is judged or revealed. */
  readonly isMasked: boolean
  /** Its name, date or future was shown before in this browser: no verdict on it is blind. */
  readonly wasSeen: boolean
  /** The card was judged before and stands before the one of its place in the queue. */
  readonly isAgain: boolean
  readonly isAsking: boolean
  readonly whyOpen: boolean
  readonly queueOpen: boolean
  /** Opens the card at a position of the queue. */
  readonly open: (at: number) => void
  /** Moves on by so many cards. */
  readonly step: (by: number) => void
  /** Opens a judged card once more, masked, before the one at a position of the queue. */
  readonly openAgain: (card: CardId, at: number) => void
  readonly setBlind: (blind: boolean) => void
  readonly setAsking: (asking: boolean) => void
  readonly setWhyOpen: (open: boolean) => void
  readonly setQueueOpen: (open: boolean) => void
  /** Leaves for the list of setups. */
  readonly back: () => void
}

interface DeskRequest {
  readonly datasetId: string
  readonly rows: SetupRows
  readonly filter: SetupFilter
  readonly horizon: number
  /** True for a card that has a verdict. */
  readonly isJudged: (card: CardId) => boolean
  readonly state: ReviewState
  readonly setState: SetSearch<ReviewState>
}

/** The state of the desk and the keys that change it. */
export function useDesk(request: DeskRequest): Desk {
  const { datasetId, rows, filter, horizon, isJudged, state, setState } = request
  const { go } = useNavigation()
  const isSeen = useSeen(datasetId)
  const [isAsking, setAsking] = useState(false)
  const [whyOpen, setWhyOpen] = useState(false)
  const [queueOpen, setQueueOpen] = useState(false)
  /** A position beyond the end starts over. */
  const at = state.at < rows.total ? state.at : 0
  const row = rows.rowAt(at)
  const named = parseCard(state.card)
  const again = useAgain(state, at)
  const isAgain = again.name !== null
  const cardName = again.name ?? (named ? state.card : row ? cardText(row) : null)
  const card = useMemo(() => parseCard(cardName), [cardName])
  const isInQueue =
    card !== null && row !== undefined && row.symbol === card.symbol && row.date === card.date
  const full = fullReveal(horizon)
  const isKnown = card !== null && !isAgain && isJudged(card)
  const shown = barsShown(state, horizon, isKnown)
  const isFull = shown >= full
  const isMasked = state.blind && !isFull && card !== null && !isKnown
  const isOpen = !isMasked || shown > 0
  useEffect(() => {
    if (card !== null && isOpen) markCard(datasetId, card.symbol, card.date)
  }, [datasetId, card, isOpen])

  const open = (next: number) => {
    if (next < 0 || next >= rows.total) return
    const target = rows.rowAt(next)
    const text = target ? cardText(target) : null
    again.close()
    // The address would tell what the mask hides.
    setState({ at: next, card: state.blind ? null : text, shown: null })
  }
  /** From a card that the queue does not hold at its place, either way leads back to that place. */
  const isStray = named !== null && row !== undefined && !isInQueue
  const step = (by: number) => open(isStray || (isAgain && by > 0) ? at : at + by)
  const openAgain = (one: CardId, next: number) => {
    again.open(one, next)
    setState({ at: next, card: null, shown: null })
  }
  const reveal = () => (isFull ? step(1) : setState({ shown: full }))
  const stepBar = () => (isFull ? step(1) : setState({ shown: shown + 1 }))
  const setBlind = (blind: boolean) => {
    again.close()
    setState({ blind, shown: null, card: blind || !row ? null : cardText(row) })
  }
  const back = () =>
    go('/setups', {
      ...setupFilter.format(filter),
      row: at > 0 ? String(at) : undefined,
    })

  useHotkeys(
    {
      'single.next': () => step(1),
      'single.before': () => step(-1),
      'review.reveal': reveal,
      'single.step': stepBar,
      'single.scale': () => setState({ scale: other(state.scale) }),
      'single.hidden': () => setState({ hidden: !state.hidden, shown: null }),
      'review.blind': () => setBlind(!state.blind),
      'single.grid': () => setState({ grid: '4' }),
      'single.go': () => setAsking(true),
      'single.why': () => setWhyOpen(!whyOpen),
      'single.queue': () => setQueueOpen(!queueOpen),
      'single.back': back,
    },
    state.grid === '1',
  )

  return {
    state,
    setState,
    card,
    at: isInQueue || isAgain ? at : -1,
    total: rows.total,
    shown,
    isFull,
    isMasked,
    wasSeen: card !== null && (named !== null || isSeen(card)),
    isAgain,
    isAsking,
    whyOpen,
    queueOpen,
    open,
    step,
    openAgain,
    setBlind,
    setAsking,
    setWhyOpen,
    setQueueOpen,
    back,
  }
}

interface Again {
  /** Text of the card that stands before that of the position; null mostly. */
  readonly name: string | null
  readonly open: (card: CardId, at: number) => void
  readonly close: () => void
}

/** A card shown once more: kept out of the address, and gone with the position it stands at. */
function useAgain({ blind, grid, card }: ReviewState, at: number): Again {
  const [kept, setKept] = useState<{ readonly name: string; readonly at: number } | null>(null)
  const isHere = kept !== null && kept.at === at && blind && grid === '1' && card === null
  return {
    name: isHere ? kept.name : null,
    open: (one, next) => setKept({ name: cardText(one), at: next }),
    close: () => setKept(null),
  }
}

const other = (scale: ReviewState['scale']) => (scale === 'log' ? 'lin' : 'log')
