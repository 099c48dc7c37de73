import { Tooltip } from '@mantine/core'
import type { ReactNode } from 'react'
import classes from './chip.module.css'

export interface ChipProps {
  /**
   * `plain`: a filter or fact. `dashed`: synthetic, illustrative or suspicious figures (data
   * suspicion has no hue). `compression`: S1, S2, SQ and the like.
   */
  readonly tone?: 'plain' | 'dashed' | 'compression'
  /** Small label before the value. */
  readonly label?: string
  /** Words shown on hover and focus. */
  readonly title?: string
  /** Adds a button that removes the chip, named by this text: 'Remove close ≥ 1'. */
  readonly removeLabel?: string
  readonly onRemove?: () => void
  readonly children: ReactNode
}

/** A fact in a frame: a filter, a signal, a warning. */
export function Chip(props: ChipProps) {
  const { tone = 'plain', label, title, removeLabel, onRemove, children } = props
  const chip = (
    <span className={classes.chip} data-tone={tone}>
      {label ? <span className={classes.label}>{label}</span> : null}
      {children}
      {onRemove ? (
        <button
          type="button"
          className={classes.remove}
          aria-label={removeLabel ?? 'Remove'}
          onClick={onRemove}
        >
          ×
        </button>
      ) : null}
    </span>
  )
  return title ? <Tooltip label={title}>{chip}</Tooltip> : chip
}
