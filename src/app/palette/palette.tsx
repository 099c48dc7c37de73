import { Modal } from '@mantine/core'
import { type KeyboardEvent, useEffect, useId, useLayoutEffect, useRef, useState } from 'react'
import { formatCount } from '../../core/format/figures'
import { KeyCap } from '../../ui/key-hint'
import { findEntries } from './find-entries'
import classes from './palette.module.css'
import { type PaletteEntry, useGroups } from './use-groups'

/** Finds anything by name and opens it. */
export function Palette({ onClose }: { readonly onClose: () => void }) {
  return (
    <Modal.Root
      opened
      onClose={onClose}
      size={600}
      yOffset={80}
      transitionProps={{ duration: 0 }}
      returnFocus={false}
    >
      <Modal.Overlay />
      <Modal.Content aria-label="Go to or open">
        <Modal.Body className={classes.body}>
          <Finder onClose={onClose} />
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  )
}

/** Has the focus as soon as it stands, so that no letter typed at once goes elsewhere, and gives it back. */
function useFocusWhileOpen<Element extends HTMLElement>() {
  const target = useRef<Element>(null)
  useLayoutEffect(() => {
    const before = document.activeElement
    target.current?.focus()
    return () => {
      if (before instanceof HTMLElement) before.focus({ preventScroll: true })
    }
  }, [])
  return target
}

function Finder({ onClose }: { readonly onClose: () => void }) {
  const id = useId()
  const field = useFocusWhileOpen<HTMLInputElement>()
  const [text, setText] = useState('')
  const [wanted, setWanted] = useState(0)
  const found = findEntries(useGroups(), text)
  const entries = found.flatMap((group) => group.entries)
  const at = Math.min(wanted, entries.length - 1)
  const optionId = (entry: PaletteEntry) => `${id}-${entries.indexOf(entry)}`
  const open = (entry: PaletteEntry | undefined, beside: boolean) => {
    if (!entry) return
    onClose()
    if (beside && entry.openBeside) entry.openBeside()
    else entry.open()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step !== undefined) setWanted((at + step + entries.length) % Math.max(1, entries.length))
    else if (event.key === 'Enter') open(entries[at], event.ctrlKey || event.metaKey)
    else return
    event.preventDefault()
  }
  return (
    <>
      <input
        ref={field}
        className={classes.search}
        role="combobox"
        aria-label="Go to or open"
        aria-autocomplete="list"
        aria-expanded={entries.length > 0}
        aria-controls={id}
        aria-activedescendant={at >= 0 ? `${id}-${at}` : undefined}
        placeholder="A symbol, a screen, a run, something to do"
        data-autofocus
        spellCheck={false}
        autoComplete="off"
        value={text}
        onChange={(event) => {
          setText(event.target.value)
          setWanted(0)
        }}
        onKeyDown={onKeyDown}
      />
      <div id={id} role="listbox" aria-label="Found" className={classes.list}>
        {found.map(({ title, entries: shown, more }) => (
          <div key={title} role="group" aria-label={title} className={classes.group}>
            <div className={classes.title} aria-hidden="true">
              {title}
              {more > 0 ? <span>{` · ${formatCount(more)} more`}</span> : null}
            </div>
            {shown.map((entry) => (
              <Option
                key={entry.id}
                id={optionId(entry)}
                entry={entry}
                isCurrent={entry === entries[at]}
                onOpen={(beside) => open(entry, beside)}
              />
            ))}
          </div>
        ))}
      </div>
      {entries.length === 0 ? (
        <p className={classes.nothing} role="status">
          Nothing has that name.
        </p>
      ) : null}
      <footer className={classes.foot}>
        <KeyCap keys={['ArrowUp', 'ArrowDown']}>choose</KeyCap>
        <KeyCap keys={['Enter']}>{entries[at]?.openBeside ? 'open in Review' : 'open'}</KeyCap>
        {entries[at]?.openBeside ? <KeyCap keys={['mod+Enter']}>in Setups</KeyCap> : null}
      </footer>
    </>
  )
}

interface OptionProps {
  readonly id: string
  readonly entry: PaletteEntry
  readonly isCurrent: boolean
  readonly onOpen: (beside: boolean) => void
}

function Option({ id, entry: { Icon, verb, name, note }, isCurrent, onOpen }: OptionProps) {
  const option = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (isCurrent) option.current?.scrollIntoView({ block: 'nearest' })
  }, [isCurrent])
  return (
    // The keys of an option are those of the field that names it as its active one.
    <div
      ref={option}
      id={id}
      role="option"
      aria-selected={isCurrent}
      className={classes.option}
      onMouseDown={(event) => event.preventDefault()}
      onClick={(event) => onOpen(event.ctrlKey || event.metaKey)}
    >
      {Icon ? <Icon /> : null}
      <span className={classes.name}>
        {verb ? <span className={classes.quiet}>{verb} </span> : null}
        {name}
      </span>
      {note ? <span className={classes.note}>{note}</span> : null}
    </div>
  )
}
