import { useState } from 'react'
import { type ShortcutId, SHORTCUTS } from './catalogue'
import { type KeyPlan, keysOf, keysWith, planKeys, refusalFor } from './key-map'
import { type KeyPress, readKey } from './key-names'
import { setChosenKeys, useChosenKeys } from './use-keys'

/** A key of an act: which of its keys, counted from 0. */
interface Slot {
  readonly id: ShortcutId
  readonly slot: number
}

export type EditStep =
  /** Waits for the new key; `refused` says why the last one would not do. */
  | (Slot & { readonly kind: 'asking'; readonly refused: string | null })
  /** Waits for a choice: the keys are others' as well. */
  | (Slot & { readonly kind: 'taken'; readonly plan: KeyPlan })
  /** Over: the focus goes back to where it began. */
  | (Slot & { readonly kind: 'done' })

export interface KeyEditor {
  readonly step: EditStep | null
  readonly ask: (id: ShortcutId, slot: number) => void
  /** Takes the pressed key: sets it, refuses it, or asks what becomes of the acts that have it. */
  readonly press: (press: KeyPress) => void
  /** Gives the usual keys back, asking first where others have them now. */
  readonly reset: (id: ShortcutId) => void
  /** Makes the change that was asked about. */
  readonly swap: () => void
  readonly leave: () => void
}

/** Changing one key at a time of the keys that the user chose. */
export function useKeyEditor(): KeyEditor {
  const chosen = useChosenKeys()
  const [step, setStep] = useState<EditStep | null>(null)
  const leave = () => setStep((now) => now && { kind: 'done', id: now.id, slot: now.slot })
  const propose = ({ id, slot }: Slot, keys: readonly string[]) => {
    const plan = planKeys(chosen, id, keys)
    if (plan.moves.length > 0) return setStep({ kind: 'taken', id, slot, plan })
    setChosenKeys(plan.chosen)
    setStep({ kind: 'done', id, slot: Math.max(0, Math.min(slot, keys.length - 1)) })
  }
  return {
    step,
    leave,
    ask: (id, slot) => setStep({ kind: 'asking', id, slot, refused: null }),
    press(press) {
      if (step?.kind !== 'asking') return
      const { id, slot } = step
      const keys = keysOf(id, chosen)
      if (press.key === 'Escape') return leave()
      if (press.key === 'Delete' || press.key === 'Backspace')
        return propose(step, keysWith(keys, slot, null))
      const read = readKey(press)
      if (read === null) return
      const refused = 'refused' in read ? read.refused : refusalFor(id, read.name)
      if (refused !== null) return setStep({ kind: 'asking', id, slot, refused })
      if ('name' in read) propose(step, keysWith(keys, slot, read.name))
    },
    reset: (id) => propose({ id, slot: 0 }, SHORTCUTS[id].keys),
    swap() {
      if (step?.kind !== 'taken') return
      setChosenKeys(step.plan.chosen)
      leave()
    },
  }
}
