import { Modal } from '@mantine/core'
import type { ReactNode } from 'react'
import classes from './dialog.module.css'

export interface DialogProps {
  readonly opened: boolean
  readonly onClose: () => void
  readonly title: ReactNode
  /** Controls beside the close button; the first of them has the focus when the dialog opens. */
  readonly bar: ReactNode
  /** Width: a step of the theme or pixels; `lg` when absent. */
  readonly size?: 'lg' | number
  readonly children: ReactNode
}

/** A dialog whose controls come first for the keyboard. Its head is no page banner. */
export function Dialog({ opened, onClose, title, bar, size = 'lg', children }: DialogProps) {
  return (
    <Modal.Root opened={opened} onClose={onClose} size={size} transitionProps={{ duration: 0 }}>
      <Modal.Overlay />
      <Modal.Content>
        <Modal.Body>
          <div className={classes.head}>
            <Modal.Title className={classes.title}>{title}</Modal.Title>
            <div className={classes.bar}>
              {bar}
              <Modal.CloseButton aria-label="Close" />
            </div>
          </div>
          {children}
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  )
}
