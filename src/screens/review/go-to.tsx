import { useEffect, useRef } from 'react'
import { formatCount } from '../../core/format/figures'
import classes from './review.module.css'
import type { Desk } from './use-desk'

/** A field that takes the number of a card; Enter goes there, Escape closes it. */
export function GoTo({ desk }: { readonly desk: Desk }) {
  const field = useRef<HTMLInputElement>(null)
  const { isAsking, setAsking, open, total } = desk
  useEffect(() => {
    if (isAsking) field.current?.select()
  }, [isAsking])
  if (!isAsking) return null
  return (
    <form
      className={classes.goTo}
      onSubmit={(event) => {
        event.preventDefault()
        const number = Math.round(Number(field.current?.value))
        if (Number.isFinite(number)) open(Math.min(total, Math.max(1, number)) - 1)
        setAsking(false)
      }}
    >
      <label>
        card
        <input
          ref={field}
          type="number"
          min={1}
          max={total}
          defaultValue={desk.at + 1}
          onBlur={() => setAsking(false)}
          onKeyDown={(event) => {
            if (event.key === 'Escape') setAsking(false)
          }}
        />
        of {formatCount(total)}
      </label>
    </form>
  )
}
