import { useEffect, useId, useRef } from 'react'
import classes from './verdicts.module.css'

export interface RemarkFieldProps {
  readonly name: string
  readonly value: string
  /** Words to offer. */
  readonly known: readonly string[]
  readonly onSave: (text: string) => void
  readonly onClose: () => void
}

/** One line of text: Enter or leaving keeps it, Escape does not. */
export function RemarkField({ name, value, known, onSave, onClose }: RemarkFieldProps) {
  const field = useRef<HTMLInputElement>(null)
  const list = useId()
  useEffect(() => field.current?.focus(), [])
  const close = (keep: boolean) => {
    const text = field.current?.value
    if (keep && text !== undefined && text !== value) onSave(text)
    onClose()
  }
  return (
    <label className={classes.remark}>
      {name}
      <input
        ref={field}
        defaultValue={value}
        list={list}
        placeholder={name === 'Tags' ? 'tight base, dry volume' : undefined}
        onBlur={() => close(true)}
        onKeyDown={({ key }) => {
          if (key === 'Enter') close(true)
          if (key === 'Escape') close(false)
        }}
      />
      <datalist id={list}>
        {known.map((word) => (
          <option key={word} value={word} />
        ))}
      </datalist>
    </label>
  )
}
