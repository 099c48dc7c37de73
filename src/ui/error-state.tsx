import { Button } from '@mantine/core'
import type { AppError } from '../contracts/errors'
import { CrossIcon } from './icons'
import classes from './states.module.css'

export interface ErrorStateProps {
  readonly error: AppError
  readonly onRetry?: () => void
}

/** What went wrong, where, with which value, and what to do about it. */
export function ErrorState({ error, onRetry }: ErrorStateProps) {
  const details = Object.entries(error.details)
  return (
    <div role="alert" className={classes.error}>
      <p className={classes.message}>
        <CrossIcon />
        <span>{error.message}</span>
      </p>
      {error.hint ? <p className={classes.hint}>{error.hint}</p> : null}
      <p className={classes.where}>
        {[error.code, error.stage, ...details.map(([key, value]) => `${key} ${value ?? '–'}`)]
          .filter((part) => part !== '')
          .join(' · ')}
      </p>
      {onRetry ? <Button onClick={onRetry}>Try again</Button> : null}
    </div>
  )
}
