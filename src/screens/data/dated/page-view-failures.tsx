import type { PageViewsFailure } from '../../../contracts/dated-series'
import classes from './dated.module.css'

/** Articles that gave nothing, in the provider's words. */
export function PageViewFailures({ failed }: { readonly failed: readonly PageViewsFailure[] }) {
  if (failed.length === 0) return null
  return (
    <ul className={classes.failures} role="status">
      {failed.map(({ symbol, article, message }) => (
        <li key={symbol}>
          <span aria-hidden="true">✕</span> {symbol}, {article}: “{message}”
        </li>
      ))}
    </ul>
  )
}
