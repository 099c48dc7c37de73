import styles from './plots.module.css'

export interface CaptionProps {
  readonly left: string
  readonly right?: string
}

/** A line of words below a plot. */
export function Caption({ left, right }: CaptionProps) {
  return (
    <figcaption className={styles.caption}>
      <span>{left}</span>
      {right ? <span>{right}</span> : null}
    </figcaption>
  )
}
