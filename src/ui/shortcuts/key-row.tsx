import { Button } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { type ShortcutId, SHORTCUTS } from './catalogue'
import { clashesOf, isChanged, type KeyMove, keysOf } from './key-map'
import { keyLabel } from './key-names'
import classes from './key-list.module.css'
import { SCOPES } from './scopes'
import type { EditStep, KeyEditor } from './use-key-editor'
import { useChosenKeys } from './use-keys'

const words = (id: ShortcutId): string => SHORTCUTS[id].label

/** The act with its screen, where that is not the one of the row. */
const whole = (id: ShortcutId, than: ShortcutId): string =>
  SHORTCUTS[id].scope === SHORTCUTS[than].scope
    ? `“${words(id)}”`
    : `“${words(id)}” (${SCOPES[SHORTCUTS[id].scope].title})`

interface KeyButtonProps {
  readonly id: ShortcutId
  readonly slot: number
  /** Null stands for a key yet to be chosen. */
  readonly name: string | null
  readonly editor: KeyEditor
}

/** A key cap that takes another key once it is pressed. */
function KeyButton({ id, slot, name, editor }: KeyButtonProps) {
  const button = useRef<HTMLButtonElement>(null)
  const { step } = editor
  const isMine = step?.id === id && step.slot === slot
  const isAsking = isMine && step.kind === 'asking'
  const isBack = isMine && step.kind === 'done'
  useEffect(() => {
    if (isBack) button.current?.focus()
  }, [isBack])
  const cap = name === null ? '+' : keyLabel(name)
  const act =
    name === null ? `Add a key for ${words(id)}` : `${cap}, change the key of ${words(id)}`
  return (
    <button
      ref={button}
      type="button"
      className={classes.key}
      data-asking={isAsking || undefined}
      data-add={(name === null && !isAsking) || undefined}
      // A dialog around it must not close on the Escape that only leaves the key as it is.
      data-mantine-stop-propagation={isAsking}
      aria-label={isAsking ? `Press a key for ${words(id)}` : act}
      title={isAsking ? undefined : act}
      onClick={() => editor.ask(id, slot)}
      onBlur={() => isAsking && editor.leave()}
      onKeyDown={(event) => {
        if (!isAsking) return
        event.preventDefault()
        event.stopPropagation()
        editor.press(event)
      }}
    >
      {isAsking ? 'press a key' : cap}
    </button>
  )
}

const moveWords = ({ id, lost, gets }: KeyMove, than: ShortcutId): string =>
  `${keyLabel(lost)} is ${whole(id, than)}, which would ${gets === null ? 'be left without it' : `get ${keyLabel(gets)}`}.`

/** What the row waits for, or why the key would not do. */
function StepWords({ step, editor }: { readonly step: EditStep; readonly editor: KeyEditor }) {
  if (step.kind === 'done') return null
  if (step.kind === 'asking')
    return (
      <p className={classes.says} role="alert">
        {step.refused ? <strong>{step.refused} </strong> : null}
        Press the new key. Esc keeps the old one, Del takes it away.
      </p>
    )
  const { moves } = step.plan
  return (
    <div className={classes.says}>
      <p role="alert">{moves.map((move) => moveWords(move, step.id)).join(' ')}</p>
      <span className={classes.choice}>
        <Button size="compact-xs" autoFocus onClick={editor.swap}>
          {moves.some(({ gets }) => gets !== null) ? 'Swap them' : 'Take the key'}
        </Button>
        <Button size="compact-xs" onClick={editor.leave}>
          Leave both as they are
        </Button>
      </span>
    </div>
  )
}

/** One act with its keys, each to be changed. */
export function KeyRow({ id, editor }: { readonly id: ShortcutId; readonly editor: KeyEditor }) {
  const chosen = useChosenKeys()
  const keys = keysOf(id, chosen)
  const step = editor.step?.id === id ? editor.step : null
  const shared = keys.flatMap((name) =>
    clashesOf(id, name, chosen).map((other) => `${keyLabel(name)} is also ${whole(other, id)}.`),
  )
  return (
    <li className={classes.row} data-changed={isChanged(id, chosen) || undefined}>
      <span className={classes.label}>{words(id)}</span>
      {isChanged(id, chosen) ? (
        <button
          type="button"
          className={classes.reset}
          aria-label={`Reset the keys of ${words(id)}`}
          onClick={() => editor.reset(id)}
        >
          reset
        </button>
      ) : null}
      <span className={classes.keys}>
        {keys.map((name, slot) => (
          <KeyButton key={name} id={id} slot={slot} name={name} editor={editor} />
        ))}
        <KeyButton id={id} slot={keys.length} name={null} editor={editor} />
      </span>
      {shared.length > 0 ? <p className={classes.says}>{shared.join(' ')}</p> : null}
      {step ? <StepWords step={step} editor={editor} /> : null}
    </li>
  )
}
