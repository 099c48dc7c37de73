import { Modal } from '@mantine/core'
import type { ReactNode } from 'react'
import classes from './sheet.module.css'

export interface SheetProps {
  readonly onClose: () => void
  readonly title: string
  readonly children: ReactNode
}

/** A dialog that rises from the lower edge, within reach of a thumb. */
export function Sheet({ onClose, title, children }: SheetProps) {
  return (
    <Modal.Root
      opened
      onClose={onClose}
      transitionProps={{ duration: 0 }}
      classNames={{ inner: classes.inner, content: classes.content }}
    >
      <Modal.Overlay />
      <Modal.Content>
        <Modal.Body className={classes.body}>
          <div className={classes.head}>
            <Modal.Title className={classes.title}>{title}</Modal.Title>
            <Modal.CloseButton aria-label="Close" size={40} />
          </div>
          {children}
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  )
}

export interface SheetItemProps {
  readonly isCurrent?: boolean
  readonly icon?: ReactNode
  readonly note?: ReactNode
  /** An address makes it a link. */
  readonly href?: string
  readonly onClick: () => void
  readonly children: ReactNode
}

/** One choice of a sheet, tall enough for a finger. */
export function SheetItem({ isCurrent, icon, note, href, onClick, children }: SheetItemProps) {
  const shared = { className: classes.item, onClick }
  const content = (
    <>
      {icon}
      <span className={classes.words}>
        <span className={classes.name}>{children}</span>
        {note ? <span className={classes.note}>{note}</span> : null}
      </span>
    </>
  )
  return href === undefined ? (
    <button type="button" aria-pressed={isCurrent} {...shared}>
      {content}
    </button>
  ) : (
    <a href={href} aria-current={isCurrent ? 'page' : undefined} {...shared}>
      {content}
    </a>
  )
}

/** Choices under a heading. */
export function SheetGroup({
  title,
  children,
}: {
  readonly title: string
  readonly children: ReactNode
}) {
  return (
    <section aria-label={title}>
      <h3 className={classes.group}>{title}</h3>
      {children}
    </section>
  )
}
