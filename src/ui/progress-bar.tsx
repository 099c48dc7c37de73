import classes from './progress-bar.module.css'

interface ProgressBarProps {
  /** Between 0 and `max`. */
  readonly value: number
  readonly max: number
  readonly label: string
  /** Its width. */
  readonly className?: string | undefined
}

export function ProgressBar({ value, max, label, className = '' }: ProgressBarProps) {
  return (
    <progress
      className={`${classes.progress} ${className}`}
      value={value}
      max={max}
      aria-label={label}
    />
  )
}
